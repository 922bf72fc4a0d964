import type { ColourChip } from './plain-colour.ts'
import type { JudgedCompetitor, JudgedUnit } from './model.ts'
import { performanceOf, type Performance } from './performance.ts'
import type { RoundColumn } from './round-columns.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Pinned, PinnedTarget, Strip, StripItem } from '../parts/board-spec.ts'
import { nextOf, type Entry } from '../parts/turns/field.ts'
import type { RunColumn, Totals } from '../parts/turns/totals.ts'

/** A unit as its board sees it. */
export interface Contest {
  readonly unit: JudgedUnit
  readonly props: BoardProps
  readonly rsc: string
  readonly up: readonly string[]
  readonly field: readonly Entry<JudgedCompetitor>[]
  /** Units that a total is made of. */
  readonly runs: readonly RunColumn[]
  /** Rounds within this unit. */
  readonly rounds: readonly RoundColumn[]
  readonly totalled: boolean
  /** The totals that this unit is a run of. */
  readonly totals: Totals | undefined
  /** All at once (a heat, a battle), not one after the other. */
  readonly together: boolean
  /** How the colour of a jersey or a side is drawn. */
  readonly colourChip: ColourChip
}

type PinnedFact = Pinned['facts'][number]

/** The panel while LIVE: who is up, else who has just been, else who begins. None where all are out at once. */
export function panel(contest: Contest): Pinned | undefined {
  const { unit, up, field, together } = contest
  if (unit.status !== 'LIVE' || together) return undefined
  const find = (id: string | undefined) => field.find((entry) => entry.id === id)
  const first = find(up[0])
  if (first !== undefined) return performing(first, contest)
  const last = find(unit.last)
  if (last !== undefined && (last.counts.result !== undefined || last.counts.irm !== undefined)) {
    return scored(last, contest)
  }
  const next = nextOf(unit, field)[0]
  if (next === undefined) return undefined
  return {
    ...who(next),
    facts: [{ label: 'Next', value: 'up' }],
    targets: targetsOf([needTarget(next, contest), toBeat(contest)]),
  }
}

function performing(entry: Entry<JudgedCompetitor>, contest: Contest): Pinned {
  const { own, counts } = entry
  const now = contest.props.beside.current?.value.competitors?.[entry.id]
  const performance = performanceFor(entry, contest)
  const given = performance.round?.said.score
  const score = given === undefined ? performance.score : { value: given, label: 'Score' }
  const place = now?.rank ?? (score === undefined ? undefined : counts.rank)
  return {
    ...who(entry),
    facts: [...roundFacts(performance, contest), ...performance.parts.map(({ label, value }) => ({ label, value }))],
    targets: targetsOf(
      score === undefined
        ? [needTarget(entry, contest) ?? toBeat(contest), totalTarget(own)]
        : [
            { value: score.value, label: score.label },
            placeTarget(place),
            needTarget(entry, contest) ?? toBeat(contest),
          ],
    ),
    strip: stripOf(performance),
  }
}

function scored(entry: Entry<JudgedCompetitor>, contest: Contest): Pinned {
  const { counts } = entry
  const performance = performanceFor(entry, contest)
  const result = counts.irm ?? counts.result
  const label = contest.totalled || contest.rounds.length > 1 ? 'Total' : 'Score'
  return {
    ...who(entry),
    facts: performance.parts.map((part) => ({ label: part.label, value: part.value })),
    targets: targetsOf([
      result === undefined ? undefined : { value: result, label },
      counts.irm === undefined ? placeTarget(counts.rank) : undefined,
    ]),
    strip: stripOf(performance),
  }
}

export function performanceFor(entry: Entry<JudgedCompetitor>, { unit, props, rounds }: Contest): Performance {
  const now = props.beside.current?.value.competitors?.[entry.id]
  return performanceOf(
    unit,
    entry.own,
    now,
    rounds.map((round) => round.key),
    props.event,
  )
}

function who({ id, own }: Entry<JudgedCompetitor>): Pick<Pinned, 'id' | 'name' | 'organisation'> {
  return { id, name: own.name, organisation: own.organisation }
}

function roundFacts({ round }: Performance, { rounds, props }: Contest): readonly PinnedFact[] {
  if (round === undefined) return []
  const { code, difficulty } = round.said
  const word = rounds.find((each) => each.key === round.key)?.word ?? props.event.runWord ?? 'Round'
  const facts = [
    { label: word, value: round.number },
    code === undefined ? undefined : { label: codeWord(word), value: code },
    difficulty === undefined ? undefined : { label: 'DD', value: difficulty },
  ]
  return facts.filter((fact) => fact !== undefined)
}

/** "Dive 3" is followed by its number in the book: that stands by itself. */
function codeWord(word: string): string {
  return word === 'Dive' ? 'No.' : 'Trick'
}

function targetsOf(targets: readonly (PinnedTarget | undefined)[]): readonly PinnedTarget[] {
  return targets.filter((target) => target !== undefined).slice(0, 2)
}

/** Where runs are added up, what the total says; the unit alone does not know what he brings along. */
function needTarget({ id, own }: Entry<JudgedCompetitor>, { totals }: Contest): PinnedTarget | undefined {
  const need = totals === undefined ? own.need : totals.competitors[id]?.need
  return need === undefined ? undefined : { value: need, label: 'to lead' }
}

function placeTarget(rank: string | undefined): PinnedTarget | undefined {
  return rank === undefined || rank === '' ? undefined : { value: rank, label: 'Place' }
}

function totalTarget({ result }: JudgedCompetitor): PinnedTarget | undefined {
  return result === undefined ? undefined : { value: result, label: 'so far' }
}

/** The score of the leader, where nothing better is known to say. */
function toBeat({ unit, field }: Contest): PinnedTarget | undefined {
  const value = unit.toBeat ?? field.find((e) => e.counts.rank === '1' && e.turn !== 'waiting')?.counts.result
  return value === undefined ? undefined : { value, label: 'to beat' }
}

/** Elements, the newest kept; else the judges' marks; what does not fit the facts stands there, too. */
function stripOf({ elements, judges }: Performance): Strip | undefined {
  if (elements.length > 0) {
    const last = elements.length - 1
    const items = elements.map(({ id, name, score }, i): StripItem => ({
      id: `ELEMENT/${id}`,
      label: name,
      value: score,
      now: i === last,
    }))
    return { items, keep: 'last' }
  }
  if (judges.length === 0) return undefined
  const groups = [...new Set(judges.map(({ group }) => group))]
  // Judges of a pair sit in groups: each is one item, its word before its marks.
  const items =
    groups.length > 1
      ? groups.map((group): StripItem => {
          const marks = judges.flatMap((each) => (each.group === group ? [each.value] : []))
          return { id: group, label: group, value: marks.join(' ') }
        })
      : [{ id: 'judges', label: 'Judges' }, ...judges.map(({ key, label, value }) => ({ id: key, label, value }))]
  return { items, keep: 'first' }
}
