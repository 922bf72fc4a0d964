import type { Cell, Column } from '../board-spec.ts'
import { CrewPicture } from '../crew/CrewPicture.tsx'
import type { CrewFit } from '../crew/crew-fit.ts'
import { Chips } from '../Chips.tsx'
import { Flag } from '../flags/Flag.tsx'
import { Glyph, MovePicture, Viewfinder } from '../Glyphs.tsx'
import { NameText } from '../names/NameText.tsx'
import { StatusGlyph } from '../StatusGlyph.tsx'
import type { FittedName } from '../names/name-fit.ts'

export interface CellNames {
  readonly fitted: FittedName
  readonly local: boolean
  readonly crew?: CrewFit | undefined
}

/** What a cell draws; its accessible name stands on the cell around it. */
export function CellPicture({
  cell,
  column,
  names,
  date,
}: {
  cell: Cell
  column: Column
  names: CellNames | undefined
  date: string | undefined
}) {
  switch (cell.kind) {
    case 'rank':
      return <RankPicture cell={cell} />
    case 'photo':
      return <Viewfinder />
    case 'lane':
      return <span className="tb-lane">{cell.text}</span>
    case 'flag':
      return <Flag organisation={cell.organisation} date={date} />
    case 'code':
      return <span className="tb-code">{cell.text}</span>
    case 'name':
      return names === undefined ? null : (
        <NameText name={cell.name} fitted={names.fitted} local={names.local} plain={cell.plain} />
      )
    case 'crew':
      return <CrewPicture cell={cell} fit={names?.crew} />
    case 'result':
      return <span className={cell.unchecked === true ? 'tb-result tb-unchecked' : 'tb-result'}>{cell.text}</span>
    case 'irm':
      return <span className="tb-irm">{cell.text}</span>
    case 'marks':
      return cell.chips.length === 0 ? null : <Chips chips={cell.chips} />
    case 'text':
      return <TextPicture cell={cell} column={column} />
    case 'attempt':
      return <AttemptPicture cell={cell} />
    case 'move':
      return <MovePicture by={cell.by} />
    case 'tries':
      return <TriesPicture tries={cell.tries} now={cell.now === true} />
    case 'shots':
      return <ShotsPicture shots={cell.shots} />
    case 'state':
      return (
        <span className={`tb-state tb-state-${cell.shape}`}>
          {cell.shape === 'next' || cell.shape === 'quiet' ? null : <StatusGlyph shape={cell.shape} />}
          {cell.text}
        </span>
      )
  }
}

function RankPicture({ cell }: { cell: Extract<Cell, { kind: 'rank' }> }) {
  if (cell.medal === undefined) {
    return (
      <span className="tb-rank">
        {cell.equal ? '=' : ''}
        {cell.text}
      </span>
    )
  }
  const classes = ['tb-disc', `tb-disc-${cell.medal}`, cell.filled === true ? 'tb-disc-filled' : 'tb-disc-open']
  if (cell.equal) classes.push('tb-disc-equal')
  return (
    <span className={classes.join(' ')}>
      {cell.equal ? '=' : ''}
      {cell.text}
    </span>
  )
}

function TextPicture({ cell, column }: { cell: Extract<Cell, { kind: 'text' }>; column: Column }) {
  const big = column.lit === true || column.kind === 'result' || column.kind === 'time'
  const classes = [big ? 'tb-big' : column.large === true ? 'tb-large' : 'tb-fact']
  if (column.strong === true || cell.strong === true) classes.push('tb-strong')
  if (cell.quiet === true) classes.push('tb-quiet')
  return (
    <>
      {cell.small === undefined ? null : <span className="tb-small">{cell.small}</span>}
      {cell.lead === undefined ? null : <span className="tb-lead">{cell.lead}</span>}
      <span className={classes.join(' ')}>{cell.text}</span>
      {cell.chips === undefined ? null : <Chips chips={cell.chips} />}
    </>
  )
}

function AttemptPicture({ cell }: { cell: Extract<Cell, { kind: 'attempt' }> }) {
  switch (cell.state) {
    case 'mark':
      return (
        <span className={`tb-attempt ${cell.best === true ? 'tb-best' : (cell.shape ?? '')}`}>
          {cell.text}
          {cell.small === undefined ? null : <span className="tb-attempt-small">{cell.small}</span>}
        </span>
      )
    case 'now':
      return cell.text === undefined ? (
        <span className="tb-attempt tb-open" />
      ) : (
        <span className="tb-attempt tb-open tb-open-text">{cell.text}</span>
      )
    case 'no lift':
      return (
        <span className="tb-attempt">
          <span className="tb-struck">{cell.text}</span>
        </span>
      )
    case 'declared':
      return (
        <span className="tb-attempt">
          <span className="tb-declared">{cell.text}</span>
        </span>
      )
    default:
      return <Glyph name={cell.state} />
  }
}

const SHOT_GLYPHS: Readonly<Record<string, 'hit' | 'miss'>> = { '1': 'hit', '0': 'miss' }

function ShotsPicture({ shots }: { shots: string }) {
  return (
    <span className="tb-shots">
      {Array.from(shots).map((shot, i) => (
        <Glyph key={`${i}`} name={SHOT_GLYPHS[shot] ?? 'open shot'} />
      ))}
    </span>
  )
}

const TRY_GLYPHS = { x: 'foul', o: 'clear', '-': 'pass', '–': 'pass', r: 'retired' } as const

function TriesPicture({ tries, now }: { tries: string; now: boolean }) {
  return (
    <span className="tb-tries">
      {Array.from(tries.toLowerCase()).map((letter, i) => (
        <Glyph key={`${i}`} name={isTry(letter) ? TRY_GLYPHS[letter] : 'pass'} />
      ))}
      {now ? <Glyph name="now" /> : null}
    </span>
  )
}

function isTry(letter: string): letter is keyof typeof TRY_GLYPHS {
  return letter in TRY_GLYPHS
}
