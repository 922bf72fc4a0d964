import type { CombatUnit } from './model.ts'
import type { BoutProfile } from '../../protocol/duel-profile.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Fact } from '../parts/board-spec.ts'
import { facts, startFact } from '../parts/spec/header.ts'

export const OVER: ReadonlySet<string> = new Set(['UNCONFIRMED', 'UNOFFICIAL', 'OFFICIAL', 'PROTESTED', 'PROVISIONAL'])

/** The clock of the bout while it is on: of DT_CURRENT, else of the result. It counts in the profile's direction. */
export function boutClock(unit: CombatUnit, props: BoardProps): Fact | undefined {
  if (OVER.has(unit.status) || unit.status === 'START_LIST') return undefined
  const { current } = props.beside
  const clock = current?.value.clock ?? unit.clock
  if (clock === undefined) return undefined
  const from = current?.value.clock === undefined ? props.document : current
  const running = /^(y|true)/i.test(clock.running)
  // In extra time without limit the clock counts on from zero.
  const direction = isGolden(unit, props) ? 'up' : (props.event.clock ?? props.profile.clock)
  return {
    id: 'clock',
    value: clock.time.replace(/^0(?=\d:)/, ''),
    label: 'Clock',
    large: true,
    clock: { running, direction, receivedAt: from.receivedAt, game: true },
  }
}

export function isGolden(unit: CombatUnit, { beside, event }: BoardProps): boolean {
  const said = beside.current?.value.infos?.['GOLD_SCORE'] ?? unit.golden
  return event.bout?.extra !== undefined && said !== undefined && said !== '' && said !== 'N' && said !== '0'
}

/** "Round 2", "Golden score"; the code as sent where it is none of the profile's. */
export function roundWords(unit: CombatUnit, bout: BoutProfile, props: BoardProps): string | undefined {
  if (isGolden(unit, props)) return bout.extra
  const { current } = props.beside
  const code =
    current?.value.clock?.period ?? current?.value.infos?.['CURRENT_ROUND'] ?? unit.playing ?? lastRound(unit)
  if (code === undefined || code === '' || bout.rounds === undefined) return code === '' ? undefined : code
  const { word, prefix } = bout.rounds
  const number = code.startsWith(prefix) ? code.slice(prefix.length) : code
  return /^\d+$/.test(number) ? `${word} ${number}` : code
}

function lastRound(unit: CombatUnit): string | undefined {
  return Object.entries(unit.periods ?? {})
    .filter(([code]) => code !== 'TOT')
    .toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
    .at(-1)?.[0]
}

/** The decision in the profile's words; a code that it does not know is printed as sent. */
export function decisionWords(unit: CombatUnit, bout: BoutProfile): string | undefined {
  const { decision } = unit
  return decision === undefined || decision === '' ? undefined : (bout.decisions[decision] ?? decision)
}

/** The clock and what is on; when it is over the decision, where no row says it, and the time. */
export function headerFacts(
  unit: CombatUnit,
  bout: BoutProfile,
  clock: Fact | undefined,
  props: BoardProps,
): readonly Fact[] {
  if (!OVER.has(unit.status)) return facts(clock, roundFact(unit, bout, props), startFact(unit))
  const decision = decisionWords(unit, bout)
  const time = unit.decisionTime ?? unit.duration
  return facts(
    decision === undefined || !hasGrid(bout) ? undefined : { id: 'decision', value: decision, label: 'Decision' },
    time === undefined
      ? undefined
      : { id: 'time', value: time, label: unit.decisionTime === undefined ? 'Duration' : 'Time' },
  )
}

/** Are rounds or judges' cards shown beside the names? */
export function hasGrid(bout: BoutProfile): boolean {
  return bout.judges !== undefined || bout.rounds?.scored === true
}

/** "2" "Round", "Golden" "score": only while it is on. */
function roundFact(unit: CombatUnit, bout: BoutProfile, props: BoardProps): Fact | undefined {
  const words = unit.status === 'LIVE' ? roundWords(unit, bout, props) : undefined
  if (words === undefined) return undefined
  const [first = '', ...rest] = words.split(' ')
  const number = rest.at(-1)
  return number !== undefined && /^\d+$/.test(number)
    ? { id: 'round', value: number, label: first }
    : { id: 'round', value: first, label: rest.join(' ') }
}

export function subtitleOf(
  words: readonly string[],
  unit: CombatUnit,
  bout: BoutProfile,
  props: BoardProps,
): readonly string[] {
  if (unit.status === 'START_LIST' || unit.status === 'LIVE') return words
  if (OVER.has(unit.status)) {
    return unit.technique === undefined ? words : [...words, unit.technique]
  }
  const round = roundWords(unit, bout, props)
  if (round === undefined) return words
  // The status' own note, "Intermediate", says less than the round it comes after.
  return unit.status === 'INTERMEDIATE' ? [...words.slice(0, -1), `After ${round.toLowerCase()}`] : words
}
