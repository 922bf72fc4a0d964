import type { MarkName } from './mark-name.ts'

/** Four flat bars or blocks each, own drawings on a field of 96 × 86. */
const SHAPES: Readonly<Record<MarkName, readonly string[]>> = {
  bracket: ['M0 6h34v13H0z', 'M0 67h34v13H0z', 'M34 6h13v74H34z', 'M47 36h49v14H47z'],
  match: ['M0 0h42v86H0z', 'M54 32h42v54H54z'],
  innings: ['M0 0h40v24H0z', 'M0 38h18v48H0z', 'M26 38h18v48H26z', 'M52 38h44v48H52z'],
  sets: [
    'M0 0h13v37H0z',
    'M26 0h18v37H26zM52 0h18v37H52zM78 0h18v37H78z',
    'M0 48h13v37H0z',
    'M26 48h18v37H26zM52 48h18v37H52z',
  ],
  combat: [
    'M40 0v86C14 86 0 67 0 43S14 0 40 0z',
    'M54 0C82 0 96 19 96 43S82 86 54 86zM67 16v54C78 66 82 56 82 43S78 20 67 16z',
  ],
  lanes: ['M0 0h60v13H0z', 'M0 24h96v13H0z', 'M0 48h78v13H0z', 'M0 72h46v13H0z'],
  timed: ['M0 0h96v13H0z', 'M0 24h20v61H0z', 'M38 24h20v37H38z', 'M76 24h20v20H76z'],
  judged: ['M0 0h20v85H0z', 'M26 24h18v37H26z', 'M52 24h18v37H52z', 'M78 24h18v37H78z'],
  gaps: ['M0 0h26v85H0z', 'M34 0h16v85H34z', 'M66 0h10v85H66z', 'M90 0h6v85h-6z'],
  attempts: ['M0 0h14v57H0z', 'M24 21h14v36H24z', 'M0 71h45C48 44 66 31 96 31v15C75 46 60 56 58 85H0z'],
  heights: ['M0 0h13v86H0z', 'M83 0h13v86H83z', 'M21 20h54v13H21z', 'M21 62h54v13H21z'],
  series: ['M0 50h20v35H0z', 'M25 34h20v51H25z', 'M50 17h20v68H50z', 'M75 0h21v85H75z'],
  lifting: ['M0 14h13v57H0z', 'M19 0h13v85H19z', 'M32 36h32v13H32z', 'M64 0h13v85H64zM83 14h13v57H83z'],
  target: ['M38 0h20v24H38z', 'M38 61h20v24H38z', 'M0 33h29v19H0z', 'M67 33h29v19H67z'],
  schedule: ['M0 0h13v85H0z', 'M26 0h70v13H26z', 'M26 36h50v13H26z', 'M26 72h60v13H26z'],
  medals: ['M0 32h28v53H0z', 'M34 0h28v85H34z', 'M68 48h28v37H68z'],
  weather: ['M14 38a34 34 0 0 1 68 0z', 'M0 48h96v10H0z', 'M12 64h72v10H12z', 'M28 80h40v6H28z'],
  notice: ['M0 0h13v86H0z', 'M83 0h13v86H83z', 'M38 0h20v54H38z', 'M38 66h20v20H38z'],
  stats: ['M14 0h30v20H14zM52 0h44v20H52z', 'M0 33h44v20H0zM52 33h22v20H52z', 'M24 66h20v20H24z', 'M52 66h34v20H52z'],
  table: ['M0 0h13v13H0zM24 0h72v13H24z', 'M0 36h13v13H0zM24 36h72v13H24z', 'M0 72h13v13H0zM24 72h72v13H24z'],
}

export function FamilyMark({ mark }: { mark: MarkName }) {
  return (
    <svg className="tb-mark" viewBox="0 0 96 86" aria-hidden="true">
      {SHAPES[mark].map((shape) => (
        <path key={shape} d={shape} />
      ))}
    </svg>
  )
}
