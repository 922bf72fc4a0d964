/** Drawn marks: foul ×, pass –, clear ○, the open try a box, still to come a small hollow dot. Fields of 32 × 32. */
export type GlyphName = 'foul' | 'pass' | 'clear' | 'now' | 'to come' | 'retired' | 'hit' | 'miss' | 'open shot'

export function Glyph({ name }: { name: GlyphName }) {
  return (
    <svg className={`tb-glyph tb-glyph-${name.replace(' ', '-')}`} viewBox="0 0 32 32" aria-hidden="true">
      {draw(name)}
    </svg>
  )
}

function draw(name: GlyphName) {
  switch (name) {
    case 'foul':
      return <path d="M6 6l20 20M26 6L6 26" fill="none" stroke="currentColor" strokeWidth="5.4" />
    case 'pass':
      return <path d="M6 16h20" fill="none" stroke="currentColor" strokeWidth="5" />
    case 'clear':
      return <circle cx="16" cy="16" r="10.6" fill="none" stroke="currentColor" strokeWidth="5.4" />
    case 'now':
      return <path d="M6 6h20v20H6z" fill="none" stroke="currentColor" strokeWidth="5" />
    case 'to come':
      return <circle cx="16" cy="16" r="5.4" fill="none" stroke="currentColor" strokeWidth="2.6" />
    case 'hit':
      return <circle cx="16" cy="16" r="12" fill="currentColor" />
    case 'miss':
      return <path d="M5 27L27 5" fill="none" stroke="currentColor" strokeWidth="5.4" />
    case 'open shot':
      return <circle cx="16" cy="16" r="3.4" fill="currentColor" />
    case 'retired':
      return <path d="M8 4v24M8 6h16l-5 6 5 6H8" fill="none" stroke="currentColor" strokeWidth="4" />
  }
}

/** In place of a rank while the photo finish is read: corners of a viewfinder and the line. */
export function Viewfinder() {
  return (
    <svg className="tb-viewfinder" viewBox="0 0 84 60" aria-hidden="true">
      <path d="M3 16V3h17M64 3h17v13M81 44v13H64M20 57H3V44" fill="none" stroke="currentColor" strokeWidth="6" />
      <path d="M42 9v42" stroke="currentColor" strokeWidth="6" />
    </svg>
  )
}

/** ▲2 ▼1, drawn at the edge of a row that has moved. */
export function Moved({ by }: { by: number }) {
  return (
    <span className="tb-moved" aria-hidden="true">
      <Arrow by={by} />
      {Math.abs(by)}
    </span>
  )
}

/** ▲2 ▼1 as a fact of the feed, in a cell of its own. */
export function MovePicture({ by }: { by: number }) {
  return (
    <span className="tb-fact tb-move" aria-hidden="true">
      <Arrow by={by} />
      {Math.abs(by)}
    </span>
  )
}

function Arrow({ by }: { by: number }) {
  return (
    <svg viewBox="0 0 20 18">
      <path d={by > 0 ? 'M10 0l10 18H0z' : 'M0 0h20L10 18z'} fill="currentColor" />
    </svg>
  )
}
