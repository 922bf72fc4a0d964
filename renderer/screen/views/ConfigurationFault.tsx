import { FamilyMark } from '../../../sports/parts/FamilyMark.tsx'
import { Corners } from './Corners.tsx'
import './views.css'

export interface ConfigurationFaultProps {
  /** The file that somebody must mend. */
  readonly file: string
  readonly sentences: readonly string[]
}

/** So many fit; the others show when these are mended. */
const MOST = 4

/** The shell's configuration is wrong: readable on the screen itself, since a wall has no dialogs. */
export function ConfigurationFault({ file, sentences }: ConfigurationFaultProps) {
  return (
    <section className="view" aria-label="The configuration of this screen" data-view="configuration fault">
      <Corners />
      <header className="view-head">
        <FamilyMark mark="lanes" />
        <h1 className="view-name">Tribune</h1>
      </header>
      <div className="view-body">
        <p className="view-headline view-headline-large">This screen needs its configuration</p>
        <ul className="view-sentences">
          {sentences.slice(0, MOST).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {sentences.length > MOST ? <li>… and {sentences.length - MOST} more</li> : null}
        </ul>
      </div>
      <p className="view-foot">
        It starts by itself when <b>{file}</b> is right
      </p>
    </section>
  )
}
