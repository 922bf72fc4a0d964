import { useState } from 'react'
import { rundownsAnswerSchema, type Rundown } from '../../../protocol/desk-answers.ts'
import { inOrder, linesOf, newCueId, withCue } from '../model/rundown.ts'
import { Choice } from '../parts/Choice.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { useDesk } from '../state/desk-context.ts'
import { usePolled } from '../state/use-polled.ts'
import { CueList } from './CueList.tsx'
import { CuePanel } from './CuePanel.tsx'
import { RundownHead } from './RundownHead.tsx'
import { RundownSheets, type OpenSheet } from './RundownSheets.tsx'
import { useCueChanges } from './use-cue-changes.ts'
import './rundown.css'

/** The plans of the sessions: one is looked at, run and changed; everybody's changes are seen as they come. */
export function RundownPage() {
  const { say } = useDesk()
  const answer = usePolled('/api/rundowns', rundownsAnswerSchema, 1000)
  const [wanted, setWanted] = useState<string>()
  const [sheet, setSheet] = useState<OpenSheet>()
  const [refused, setRefused] = useState<string>()
  const rundowns = answer.value?.rundowns ?? []
  const goesOn = rundowns.find(({ state }) => state === 'running' || state === 'held')
  const rundown = rundowns.find(({ id }) => id === wanted) ?? goesOn ?? rundowns[0]
  const why = refused ?? answer.fault
  const done = (reason: string | undefined) => {
    setRefused(reason)
    answer.again()
  }
  return (
    <section className="column rundown">
      <div className="section-head tools">
        {rundowns.length > 1 && (
          <Choice
            label={say('Rundown')}
            value={rundown?.id}
            onChange={(event) => setWanted(event.target.value)}
            options={rundowns.map(({ id, name }) => [id, name])}
          />
        )}
        {rundowns.length <= 1 && <h2>{rundown?.name ?? say('Rundown')}</h2>}
        <div className="tool-buttons">
          {rundown !== undefined && (
            <>
              <button type="button" onClick={() => setSheet('rename')}>
                {say('Rename')}
              </button>
              <button type="button" onClick={() => setSheet('remove')}>
                {say('Remove the rundown')}
              </button>
            </>
          )}
          <button type="button" onClick={() => setSheet('new')}>
            {say('New rundown')}
          </button>
        </div>
      </div>
      <Refusal why={why} />
      {rundown === undefined ? (
        answer.value !== undefined && <p className="hint">{say('No rundown yet: make one from the timetable.')}</p>
      ) : (
        <OneRundown key={rundown.id} rundown={rundown} onDone={done} />
      )}
      <RundownSheets
        open={sheet}
        rundown={rundown}
        taken={new Set(rundowns.map(({ id }) => id))}
        onClose={() => setSheet(undefined)}
        onMade={(id) => {
          setSheet(undefined)
          setWanted(id)
          done(undefined)
        }}
      />
    </section>
  )
}

interface OneProps {
  readonly rundown: Rundown
  /** With the reason, where it was refused. */
  readonly onDone: (reason: string | undefined) => void
}

function OneRundown({ rundown, onDone }: OneProps) {
  const { say } = useDesk()
  const [open, setOpen] = useState<string>()
  const lines = linesOf(rundown)
  const { change, set } = useCueChanges(rundown, onDone)
  const add = async () => {
    let id = ''
    const refused = await change((cues) => {
      id = newCueId(cues)
      const beside = cues[open ?? ''] ?? inOrder(cues).at(-1)?.[1]
      const cue = {
        sortOrder: 0,
        title: say('New cue'),
        targets: beside?.targets ?? { venue: true as const },
        show: { kind: 'follow' as const },
        begins: { after: 60_000 },
        // Nothing comes on the walls that nobody has looked at yet.
        hold: true as const,
      }
      return withCue(cues, id, cue, open)
    })
    if (refused === undefined) setOpen(id)
  }
  const isOpen = open !== undefined && rundown.cues[open] !== undefined
  return (
    <>
      <RundownHead rundown={rundown} lines={lines} onDone={onDone} />
      <div className={isOpen ? 'cues with-panel' : 'cues'}>
        <div className="cue-column">
          <CueList rundown={rundown} lines={lines} open={open} onOpen={setOpen} onMove={change} />
          <button type="button" className="add-cue" onClick={() => void add()}>
            {say('Add a cue')}
          </button>
        </div>
        {isOpen && (
          <CuePanel
            key={open}
            id={open}
            rundown={rundown}
            onChange={change}
            onSet={set}
            onDone={onDone}
            onClose={() => setOpen(undefined)}
          />
        )}
      </div>
    </>
  )
}
