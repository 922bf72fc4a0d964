import { useStage } from '../../../sports/parts/stage-context.ts'
import { Corners } from '../views/Corners.tsx'
import { FitText } from './FitText.tsx'

export interface IdentifyProps {
  /** As people know it. */
  readonly name: string
  /** As in `screen/<id>`. */
  readonly id: string | undefined
}

/** A screen says who it is, to be found among many. */
export function Identify({ name, id }: IdentifyProps) {
  const { width, height, form } = useStage()
  const unit = form === 'portrait' ? width : height
  return (
    <section className="identify" role="alert" aria-label={name} data-view="identify">
      <Corners />
      <div className="identify-name">
        <FitText text={name} largest={unit * (form === 'ribbon' ? 0.6 : 0.42)} smallest={unit * 0.08} />
      </div>
      <p className="identify-words">
        <b>{id}</b>{' '}
        <span>
          {width} × {height}
        </span>
      </p>
    </section>
  )
}
