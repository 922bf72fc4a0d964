import { useEffect, type CSSProperties } from 'react'
import type { Name } from '../../../protocol/documents.ts'
import { useStage } from '../stage-context.ts'
import type { FittedName } from './name-fit.ts'

/** A fitted name: the family name bold, the given name lighter, the same name in its own script after it. */
export function NameText({
  name,
  fitted,
  local,
  plain,
}: {
  name: Name
  fitted: FittedName
  local: boolean
  plain?: boolean | undefined
}) {
  const { needScript } = useStage()
  const lang = local ? name.local?.lang : undefined
  useEffect(() => {
    if (lang !== undefined) needScript?.(lang)
  }, [lang, needScript])
  const style: CSSProperties & Record<'--axis', number> = {
    fontStretch: `${fitted.axis}%`,
    '--axis': fitted.axis,
    ...(fitted.squeeze < 1 ? { transform: `scaleX(${fitted.squeeze})` } : {}),
  }
  return (
    <span className="tb-name" style={style} data-form={fitted.form.id}>
      {fitted.form.pieces.map((piece) => (
        <span
          key={piece.part}
          className={piece.part === 'given' ? 'tb-given' : plain === true ? 'tb-plain' : 'tb-family'}
        >
          {piece.text}
        </span>
      ))}
      {local && name.local !== undefined ? (
        // The gap is on the side of the latin name, whichever way this one runs.
        <span className="tb-local">
          <bdi lang={name.local.lang}>{name.local.text}</bdi>
        </span>
      ) : null}
    </span>
  )
}
