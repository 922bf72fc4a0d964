import { useEffect, useState, type FormEvent } from 'react'
import * as z from 'zod/mini'
import { cuesOfSession } from '../../../protocol/desk-rundown-draft.ts'
import type { Targets } from '../../../protocol/desk-targets.ts'
import { parseValue } from '../../../protocol/parse.ts'
import { schema as scheduleSchema, type Schedule } from '../../../sports/schedule/model.ts'
import { targetsOf } from '../model/venue.ts'
import { slug } from '../model/slug.ts'
import { Choice } from '../parts/Choice.tsx'
import { Field } from '../parts/Field.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { feedTime } from '../parts/time-words.ts'
import { ask } from '../state/ask.ts'
import { useDesk } from '../state/desk-context.ts'
import { formText } from '../state/form-text.ts'
import { WhereButton } from './WhatAndWhere.tsx'

const documentsSchema = z.object({ documents: z.array(z.object({ key: z.string(), value: z.unknown() })) })

interface Props {
  readonly taken: ReadonlySet<string>
  readonly onMade: (id: string) => void
}

interface SessionLine {
  readonly id: string
  readonly schedule: Schedule
  readonly session: string
  readonly name: string
}

/** A new rundown: the cues of a session of the timetable, or none yet. */
export function NewRundown({ taken, onMade }: Props) {
  const { say, chosen, run } = useDesk()
  const [sessions, setSessions] = useState<readonly SessionLine[]>([])
  const [from, setFrom] = useState('')
  const [targets, setTargets] = useState<Targets>(() => (chosen.size === 0 ? { venue: true } : targetsOf(chosen)))
  const [refused, setRefused] = useState<string>()
  useEffect(() => {
    void askSessions().then((asked) => (typeof asked === 'string' ? setRefused(asked) : setSessions(asked)))
  }, [])
  const line = sessions.find(({ id }) => id === from)
  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = formText(new FormData(event.currentTarget), 'name').trim()
    const cues = line === undefined ? {} : cuesOfSession(line.schedule, line.session, targets)
    const id = slug(name, taken)
    const asked = await run({ do: 'set rundown', rundown: id, name, cues, revision: 0 })
    if (asked.ok) onMade(id)
    else setRefused(asked.reason)
  }
  return (
    <form onSubmit={(event) => void make(event)}>
      <Choice
        label={say('Cues')}
        value={from}
        onChange={(event) => setFrom(event.target.value)}
        options={[['', say('None yet')], ...sessions.map(({ id, name }) => [id, name] as const)]}
      />
      <Field
        key={from}
        label={say('Name')}
        name="name"
        required
        maxLength={60}
        defaultValue={line?.name.slice(0, 60) ?? ''}
        autoComplete="off"
      />
      {line !== undefined && <WhereButton targets={targets} onTargets={setTargets} />}
      <p className="hint">
        {say('Each unit as its start list, its result when it is official, and a minute later the next one.')}
      </p>
      <Refusal why={refused} />
      <button type="submit" className="primary">
        {say('Make the rundown')}
      </button>
    </form>
  )
}

/** The sessions of the timetable that have units, or why they are not to be had. */
async function askSessions(): Promise<readonly SessionLine[] | string> {
  const asked = await ask('GET', '/api/documents?prefix=schedule%2F&limit=1000', documentsSchema)
  if (!asked.ok) return asked.reason
  return asked.value.documents.flatMap(({ key, value }) => {
    const read = parseValue(key, value, scheduleSchema)
    if (!read.ok) return []
    const schedule = read.value
    const used = new Set(Object.values(schedule.units).map(({ session }) => session))
    return Object.entries(schedule.sessions)
      .filter(([session]) => used.has(session))
      .toSorted(([, a], [, b]) => a.sortOrder - b.sortOrder)
      .map(([session, { name, start }]) => ({
        id: `${key} ${session}`,
        schedule,
        session,
        name: [schedule.day, feedTime(start), name ?? session].filter(Boolean).join(' '),
      }))
  })
}
