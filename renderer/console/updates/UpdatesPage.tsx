import { useState } from 'react'
import type { Command } from '../../../protocol/desk-commands.ts'
import { updatesAnswerSchema, type UpdatesAnswer } from '../../../protocol/updates.ts'
import { Refusal } from '../parts/Refusal.tsx'
import { useDesk } from '../state/desk-context.ts'
import { usePolled } from '../state/use-polled.ts'
import { BeginUpdate } from './BeginUpdate.tsx'
import { ScreensTabs } from './ScreensTabs.tsx'
import { UpdateScreens } from './UpdateScreens.tsx'
import { UpdateWay } from './UpdateWay.tsx'
import { runningOf } from './update-view.ts'
import './updates.css'

/** New versions for screens: which are there, who runs what, how far the update is, and why it is held. */
export function UpdatesPage() {
  const { run } = useDesk()
  const answer = usePolled('/api/updates', updatesAnswerSchema, 2000)
  const [refused, setRefused] = useState<string>()
  const give = async (command: Command) => {
    const asked = await run(command)
    setRefused(asked.ok ? undefined : asked.reason)
    answer.again()
  }
  const { value } = answer
  return (
    <section className="column updates">
      <ScreensTabs page="updates" />
      <Refusal why={refused ?? answer.fault} />
      {value?.faults.map((fault) => (
        <Refusal key={fault} why={fault} />
      ))}
      {value !== undefined && <Updates value={value} give={give} />}
    </section>
  )
}

interface Props {
  readonly value: UpdatesAnswer
  readonly give: (command: Command) => Promise<void>
}

function Updates({ value, give }: Props) {
  const { say } = useDesk()
  const { plan, folder, versions } = value
  const isUnderWay = plan !== undefined && plan.stand.kind !== 'given up' && plan.stand.kind !== 'all'
  return (
    <>
      {plan !== undefined && <UpdateWay plan={plan} value={value} give={give} />}
      <div className="update-columns">
        <UpdateScreens value={value} />
        <div className="update-side">
          <h2>{say('What screens run')}</h2>
          <ul className="running">
            {runningOf(value).map(([version, count]) => (
              <li key={version} className={count === 0 ? 'none' : ''}>
                <span className="version">{version}</span>
                <span>{say('{n} screens', { n: count })}</span>
              </li>
            ))}
          </ul>
          {!folder && (
            <p className="hint">{say('This hub has no folder of packages: start it with --updates FOLDER.')}</p>
          )}
          {folder && versions.length === 0 && <p className="hint">{say('No package lies in the folder yet.')}</p>}
          {!isUnderWay && versions.length > 0 && <BeginUpdate value={value} give={give} />}
        </div>
      </div>
    </>
  )
}
