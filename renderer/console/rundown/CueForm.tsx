import { useState, type FormEvent } from 'react'
import type { Cue, CueBegins } from '../../../protocol/desk-rundown-commands.ts'
import { durationWords, readDuration } from '../model/rundown.ts'
import { keyWords } from '../model/show-words.ts'
import { STATUS_WORDS } from '../model/status-words.ts'
import { Choice } from '../parts/Choice.tsx'
import { Field } from '../parts/Field.tsx'
import { useDesk } from '../state/desk-context.ts'
import { formText } from '../state/form-text.ts'
import { WhatButton, WhereButton } from './WhatAndWhere.tsx'

const KINDS = ['after', 'at', 'key'] as const
type Kind = (typeof KINDS)[number]
/** What one waits for. */
const STATUSES = ['OFFICIAL', 'UNOFFICIAL', 'LIVE', 'START_LIST']

interface Props {
  readonly cue: Cue
  /** It is the first of its rundown. */
  readonly first: boolean
  readonly onSave: (cue: Cue) => Promise<void>
}

/** Title and notes of a cue, when it begins, what it shows and where. */
export function CueForm({ cue, first, onSave }: Props) {
  const { say, times, shows, now } = useDesk()
  const { begins } = cue
  const [kind, setKind] = useState<Kind>(KINDS.find((each) => each in begins) ?? 'after')
  const [show, setShow] = useState(cue.show)
  const [targets, setTargets] = useState(cue.targets)
  const held = 'key' in begins ? begins : undefined
  const units = [...shows.values()].filter(({ key, status }) => key.startsWith('unit/') && status !== 'OFFICIAL')
  const keys = [...new Set([...(held ? [held.key] : []), ...units.map(({ key }) => key)])]
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const { notes: _, hold: __, ...rest } = cue
    const notes = formText(form, 'notes').trim()
    await onSave({
      ...rest,
      title: formText(form, 'title').trim(),
      ...(notes !== '' && { notes }),
      begins: beginsOf(form),
      ...(form.has('hold') && { hold: true as const }),
      show,
      targets,
    })
  }
  const beginsOf = (form: FormData): CueBegins => {
    if (kind === 'key') return { key: formText(form, 'key'), status: formText(form, 'status') }
    if (kind === 'after') return { after: readDuration(formText(form, 'after')) ?? 0 }
    const time = formText(form, 'at')
    // The same time of another day stays what it was.
    if ('at' in begins && times.clock(begins.at).startsWith(time)) return begins
    return { at: times.next(time, now()) ?? now() }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Field label={say('Title')} name="title" required maxLength={120} defaultValue={cue.title} autoComplete="off" />
      <div className="field">
        <label htmlFor="cue-notes">{say('Notes')}</label>
        <textarea id="cue-notes" name="notes" rows={2} maxLength={2000} defaultValue={cue.notes ?? ''} />
      </div>
      <Choice
        label={say('Begins')}
        value={kind}
        onChange={(event) => setKind(KINDS.find((each) => each === event.target.value) ?? 'after')}
        options={[
          ['after', first ? say('After the start') : say('After the one before')],
          ['at', say('At a time')],
          ['key', say('When a unit has a status')],
        ]}
      />
      {kind === 'after' && (
        <Field
          label={say('How long after, minutes:seconds')}
          name="after"
          required
          pattern="(\d{1,2}:)?(\d{1,3}:)?\d{1,2}"
          defaultValue={durationWords('after' in begins ? begins.after : 60_000)}
        />
      )}
      {kind === 'at' && (
        <Field
          label={say('Time')}
          name="at"
          type="time"
          step={1}
          required
          defaultValue={'at' in begins ? times.clock(begins.at) : ''}
        />
      )}
      {kind === 'key' && (
        <div className="form-row">
          <Choice
            label={say('Unit')}
            name="key"
            required
            defaultValue={held?.key}
            options={keys.map((key) => [key, keyWords(key, shows, say)])}
          />
          <Choice
            label={say('Status')}
            name="status"
            defaultValue={held?.status ?? 'OFFICIAL'}
            options={[...new Set([...(held ? [held.status] : []), ...STATUSES])].map((status) => {
              const word = STATUS_WORDS[status]
              return [status, word === undefined ? status : say(word)]
            })}
          />
        </div>
      )}
      <label className="tick-line">
        <input type="checkbox" name="hold" defaultChecked={cue.hold === true} />
        {say('Waits for Next, whatever the plan says')}
      </label>
      <WhatButton show={show} onShow={setShow} />
      <WhereButton targets={targets} onTargets={setTargets} />
      <button type="submit" className="primary">
        {say('Save')}
      </button>
    </form>
  )
}
