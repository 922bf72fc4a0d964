import type { Course } from './course.ts'
import type { TimedCompetitor } from './model.ts'
import { inOrder, penaltyLabel, shotsText } from './penalties.ts'
import { addedSeconds, isTotal } from './run-columns.ts'
import { passageOf, type Passage } from './passage.ts'
import type { Current } from '../../protocol/documents.ts'
import type { Pinned, PinnedTarget, Strip, StripItem } from '../parts/board-spec.ts'
import { nextOf, type Entry } from '../parts/turns/field.ts'

type PinnedFact = Pinned['facts'][number]

/**
 * The panel while LIVE: who is on course with the running clock and the newest intermediate; between two runs who has just
 * finished; before the first one who is at the start. So the board keeps its shape from the first run to the last.
 */
export function panel(course: Course): Pinned | undefined {
  const { unit, up, field } = course
  if (unit.status !== 'LIVE') return undefined
  const find = (id: string | undefined) => field.find((entry) => entry.id === id)
  const first = find(up[0])
  if (first !== undefined) return onCourse(first, course)
  const last = find(unit.last)
  if (last !== undefined && last.turn === 'been' && last.own.irm !== 'DNS') return finished(last, course)
  const next = nextOf(unit, field)[0]
  return next === undefined ? undefined : atTheStart(next, course)
}

function onCourse(entry: Entry<TimedCompetitor>, course: Course): Pinned {
  const now = course.props.beside.current?.value.competitors?.[entry.id]
  const passage = passageOf(course.unit, entry.own, now)
  return {
    ...who(entry),
    facts: [
      ...bibFact(entry),
      ...penaltyFacts(entry.own, now, course),
      ...gateFact(now),
      ...speedFact(passage),
      ...runFacts(entry, course),
    ],
    targets: [clockTarget(entry, course), gapTarget(passage) ?? toBeat(course)].filter((t) => t !== undefined),
    strip: stripOf(entry.own, now, course),
  }
}

function finished(entry: Entry<TimedCompetitor>, course: Course): Pinned {
  const { counts, own } = entry
  const result = counts.irm ?? counts.result
  const gap = counts.diff ?? counts.gap
  const targets: (PinnedTarget | undefined)[] = [
    result === undefined
      ? undefined
      : { value: result, label: course.totalled && isTotal(course) ? 'Total' : 'Finished' },
    counts.rank === undefined || counts.irm !== undefined
      ? undefined
      : { value: counts.rankEqual === 'Y' ? `=${counts.rank}` : counts.rank, label: 'Place' },
  ]
  return {
    ...who(entry),
    facts: [
      ...bibFact(entry),
      ...(gap === undefined ? [] : [{ label: 'Gap', value: gap }]),
      ...penaltyFacts(own, undefined, course),
      ...runFacts(entry, course),
    ],
    targets: targets.filter((target) => target !== undefined),
    strip: stripOf(own, undefined, course),
  }
}

function atTheStart(entry: Entry<TimedCompetitor>, course: Course): Pinned {
  const { startTime } = entry.own
  return {
    ...who(entry),
    facts: [
      { label: 'At the', value: 'start' },
      ...bibFact(entry),
      ...(startTime === undefined ? [] : [{ label: 'Start', value: startTime }]),
      ...runFacts(entry, course),
    ],
    targets: [toBeat(course)].filter((target) => target !== undefined),
  }
}

function who({ id, own }: Entry<TimedCompetitor>): Pick<Pinned, 'id' | 'name' | 'organisation'> {
  return { id, name: own.name, organisation: own.organisation }
}

function bibFact({ own }: Entry<TimedCompetitor>): readonly PinnedFact[] {
  return own.bib === undefined ? [] : [{ label: 'Bib', value: own.bib }]
}

function speedFact(passage: Passage | undefined): readonly PinnedFact[] {
  return passage?.speed === undefined ? [] : [{ label: 'Speed', value: passage.speed }]
}

function runFacts(entry: Entry<TimedCompetitor>, course: Course): readonly PinnedFact[] {
  return course.runs.flatMap(({ id, label }) => {
    const run = id === course.rsc ? undefined : entry.runs[id]
    const added = course.props.event.penalty === 'seconds' ? addedSeconds(run?.penalty) : undefined
    return run?.result === undefined
      ? []
      : [{ label, value: added === undefined ? run.result : `${run.result} (${added})` }]
  })
}

type Now = NonNullable<Current['competitors']>[string]

function penaltyFacts(own: TimedCompetitor, now: Now | undefined, { props }: Course): readonly PinnedFact[] {
  const { penalty: kind } = props.event
  const shots = shotsText(own)
  if (shots !== undefined) return [{ label: 'Shots', value: shots }]
  const value = now?.parts?.['PENALTY']?.['value'] ?? own.penalty
  return value === undefined ? [] : [{ label: penaltyLabel(kind), value }]
}

/** The clock of DT_CURRENT counts on; where it has none, the value it has for him; nothing before the first. */
function clockTarget(entry: Entry<TimedCompetitor>, { props, up, field }: Course): PinnedTarget | undefined {
  const { current } = props.beside
  const sample = field.find((each) => each.counts.rank === '1')?.counts.result
  const own = current?.value.competitors?.[entry.id]?.value
  const clock = current?.value.clock
  // With several on course the clock of the message is nobody's own.
  if (current !== undefined && clock !== undefined && clock.time !== '' && (up.length === 1 || own === undefined)) {
    const running = /^(y|true|s)/i.test(clock.running)
    const direction = props.event.clock ?? props.profile.clock
    return {
      value: clock.time,
      label: running ? 'Running' : 'Clock',
      clock: { running, direction, receivedAt: current.receivedAt },
      sample,
    }
  }
  return own === undefined ? undefined : { value: own, label: 'On course', sample }
}

function gapTarget(passage: Passage | undefined): PinnedTarget | undefined {
  if (passage === undefined) return undefined
  const { gap, label, rank, time } = passage
  if (gap !== undefined)
    return { value: gap.text, sign: gap.sign, label: `${gap.sign} · ${label}`, short: gap.sign, sample: '+0.00' }
  if (rank !== undefined) return { value: rank, label: `place · ${label}`, short: 'place' }
  return time === undefined ? undefined : { value: time, label }
}

function toBeat({ unit, field }: Course): PinnedTarget | undefined {
  const value = unit.toBeat ?? field.find((e) => e.counts.rank === '1' && e.turn === 'been')?.counts.result
  return value === undefined ? undefined : { value, label: 'to beat' }
}

/** Gates with a penalty of who is up, else who else is on course with the newest gap of each. */
function stripOf(own: TimedCompetitor, now: Now | undefined, course: Course): Strip | undefined {
  const others = course.up.slice(1).flatMap((id) => {
    const entry = course.field.find((each) => each.id === id)
    return entry === undefined ? [] : [otherItem(entry, course)]
  })
  const items = [...gateItems(own, now), ...others]
  return items.length === 0 ? undefined : { items, keep: 'first' }
}

function gateItems(own: TimedCompetitor, now: Now | undefined): readonly StripItem[] {
  const live = Object.entries(now?.parts ?? {}).flatMap(([key, part]) => {
    const gate = /^GATES?\/(\w+)$/.exec(key)?.[1]
    const value = part['value']
    return gate === undefined || value === undefined || value === '0' || value === '' ? [] : [[gate, value] as const]
  })
  const gates = inOrder({ ...own.gates, ...Object.fromEntries(live) })
  return gates.map(([gate, value]) => ({
    id: `gate-${gate}`,
    label: `Gate ${gate}`,
    value: `+${value.replace('+', '')}`,
  }))
}

/** The last gate that has been judged, clean or not: how far on the course. */
function gateFact(now: Now | undefined): readonly PinnedFact[] {
  const judged = Object.entries(now?.parts ?? {}).flatMap(([key, part]) => {
    const gate = Number(/^GATES?\/(\d+)$/.exec(key)?.[1])
    return Number.isInteger(gate) && part['value'] !== undefined && part['value'] !== '' ? [gate] : []
  })
  return judged.length === 0 ? [] : [{ label: 'Gate', value: String(Math.max(...judged)) }]
}

/** Who else is on course: the newest gap, else time, with the penalty so far. */
function otherItem({ id, own }: Entry<TimedCompetitor>, { unit, props }: Course): StripItem {
  const now = props.beside.current?.value.competitors?.[id]
  const passage = passageOf(unit, own, now)
  const added =
    props.event.penalty === 'seconds' ? addedSeconds(now?.parts?.['PENALTY']?.['value'] ?? own.penalty) : undefined
  const value = [passage?.gap?.text ?? passage?.time, added && `(${added})`].filter((each) => each !== undefined)
  const name = own.name.family ?? own.name.short ?? own.name.full
  return {
    id,
    label: own.bib === undefined ? name : `${own.bib} ${name}`,
    value: value.length === 0 ? undefined : value.join(' '),
    sign: passage?.gap?.sign,
  }
}
