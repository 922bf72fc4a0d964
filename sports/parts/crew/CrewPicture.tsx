import type { CSSProperties } from 'react'
import type { CrewCell } from './crew-cell.ts'
import { memberForm, type CrewFit } from './crew-fit.ts'

/** The members of a team, line by line in the feed's order; nothing where they have no room. */
export function CrewPicture({ cell, fit }: { cell: CrewCell; fit: CrewFit | undefined }) {
  if (fit === undefined) return null
  const style: CSSProperties & Record<'--axis', number> = {
    gridTemplateColumns: fit.places.map((width) => `${Math.ceil(width)}px`).join(' '),
    fontSize: fit.size,
    fontStretch: `${fit.axis}%`,
    ...(fit.squeeze < 1 ? { transform: `scaleX(${fit.squeeze})` } : {}),
    '--axis': fit.axis,
  }
  return (
    <span className="tb-crew" style={style}>
      {cell.members.map((member) => (
        <span key={member.id} className="tb-crew-member">
          <span className="tb-crew-name">
            {memberForm(member, fit.form).pieces.map(({ part, text }) => (
              <span key={part} className={`tb-crew-${part}`}>
                {text}
              </span>
            ))}
          </span>
          {!fit.values || member.value === undefined ? null : <span className="tb-crew-value">{member.value}</span>}
        </span>
      ))}
    </span>
  )
}
