import type { BoardProps } from '../parts/board-props.ts'
import type { Fact } from '../parts/board-spec.ts'
import type { FrameSpec } from '../parts/board-frame/frame-spec.ts'
import { sidesHeader } from '../parts/sides/sides-header.ts'
import { inOrder } from '../parts/spec/rows.ts'
import { timeOfDay } from '../parts/spec/words.ts'
import { keyEvents, type KeyEvent, type Shot, type SideName } from './key-events.ts'
import { currentPartSchema, type MatchCurrent, type MatchUnit } from './model.ts'
import { decisionWords, isBreak, periodWords } from './period-words.ts'
import type { GameClock } from './serving.ts'
import { sideView, type SideView } from './side-view.ts'
import { stripOf, type Strip } from './strip.ts'

/** What the picture of a match says, without saying how it is drawn. */
export interface MatchView {
  readonly frame: FrameSpec
  readonly moment: 'start list' | 'live' | 'break' | 'over'
  /** Home (SortOrder 1) first: places never change. */
  readonly sides: readonly [SideView, SideView]
  /** "3rd quarter", "Half-time", "After extra time"; on a start list "Start". */
  readonly period: string | undefined
  /** The running clock, or the time of the start. */
  readonly clock: Pick<Fact, 'value' | 'clock'> | undefined
  readonly shotClock: string | undefined
  readonly additional: string | undefined
  readonly strip: Strip | undefined
  readonly events: readonly KeyEvent[]
}

/** A match → what its board says, in every moment from start list to official. Pure. */
export function matchView(unit: MatchUnit, props: BoardProps): MatchView {
  const match = props.event.match
  const moment = momentOf(unit)
  const current = moment === 'over' || moment === 'start list' ? undefined : currentOf(unit, props)
  const now = nowOf(unit, current)
  const resting = isBreak(now.code) || unit.status === 'INTERMEDIATE'
  const ids = sideIds(unit)
  const sideNamed = (value: string | undefined): SideName | undefined => {
    if (value === undefined) return undefined
    if (value === ids[0] || /^(H|1|HOME)$/i.test(value)) return 'home'
    return value === ids[1] || /^(A|2|AWAY)$/i.test(value) ? 'away' : undefined
  }
  const { events, shots } = keyEvents(props.beside.actions, sideNamed, match)
  const possession = moment === 'live' && !resting ? sideNamed(current?.part.possession ?? unit.possession) : undefined
  const said = current?.newer === true ? current.part : unit
  const calls =
    moment === 'live'
      ? ([
          ['TIMEOUT', said.timeout],
          ['REVIEW', said.review],
        ] as const)
      : []
  const side = (name: SideName, id: string | undefined) =>
    sideView({
      id: id ?? name,
      side: name,
      competitor: id === undefined ? undefined : unit.competitors[id],
      live: id === undefined ? undefined : current?.part.competitors?.[id],
      match,
      over: moment === 'over',
      decided: unit.status === 'OFFICIAL' || unit.status === 'UNOFFICIAL',
      startList: moment === 'start list',
      shots: shots.filter((shot: Shot) => shot.side === name),
      possession: possession === name,
      clock: current?.game,
      called: calls.flatMap(([word, by]) => (sideNamed(by) === name ? [word] : [])),
    })
  const sides = [side('home', ids[0]), side('away', ids[1])] as const
  return {
    frame: frameSpec(unit, props, sides),
    moment: moment === 'live' && resting ? 'break' : moment,
    sides,
    period: periodOf(unit, now.code, moment, match),
    clock: moment === 'start list' ? startClock(unit) : now.clock,
    shotClock: moment === 'live' && !resting ? (current?.part.shotClock ?? unit.shotClock) : undefined,
    additional: moment === 'live' && !resting ? (current?.part.additional ?? unit.additional) : undefined,
    strip: moment === 'start list' ? undefined : stripOf(unit, match, moment === 'live' ? now.code : undefined),
    events: match?.scorers === true ? events : events.filter(({ kind }) => kind !== 'goal'),
  }
}

function momentOf({ status }: MatchUnit): 'start list' | 'live' | 'over' {
  if (status === 'START_LIST') return 'start list'
  return status === 'LIVE' || status === 'INTERMEDIATE' || status === 'PARTIAL' ? 'live' : 'over'
}

/** Keys of home and away: as Periods names them, else by SortOrder. */
function sideIds(unit: MatchUnit): readonly [string | undefined, string | undefined] {
  const sorted = inOrder(unit.competitors).map(([id]) => id)
  const home = unit.home ?? sorted.find((id) => id !== unit.away)
  return [home, unit.away ?? sorted.find((id) => id !== home)]
}

interface CurrentOf {
  readonly part: MatchCurrent
  /** Newer than the result: what it does not say any more is over. */
  readonly newer: boolean
  /** The clock as sent. */
  readonly game: GameClock | undefined
  readonly clock: (Fact['clock'] & { readonly value: string; readonly period: string | undefined }) | undefined
}

/** DT_CURRENT beside the match, without what is older than the result: scores and counters are the newest ones sent. */
function currentOf(unit: MatchUnit, props: BoardProps): CurrentOf | undefined {
  const { current } = props.beside
  const read = currentPartSchema.safeParse(current?.value)
  if (current === undefined || !read.success) return undefined
  const newer = current.receivedAt >= props.document.receivedAt
  const { clock } = current.value
  const game: GameClock | undefined =
    clock === undefined
      ? undefined
      : {
          time: clock.time,
          running: /^(y|true|s)/i.test(clock.running),
          direction: props.event.clock ?? props.profile.clock,
          receivedAt: current.receivedAt,
        }
  return {
    part: newer ? read.data : {},
    newer,
    game,
    clock: game === undefined ? undefined : { ...game, value: game.time, period: clock?.period },
  }
}

/** The period or state that is on, and the clock of it: none that stands still in a break. */
function nowOf(unit: MatchUnit, current: CurrentOf | undefined) {
  const sent = current?.clock
  const code = current?.part.state ?? sent?.period ?? unit.state ?? unit.clock?.period
  if (sent !== undefined) {
    const { value, running, direction, receivedAt } = sent
    const clock = { value: minutes(value), clock: { running, direction, receivedAt, game: true } }
    return { code, clock: value === '' || (!running && isBreak(code)) ? undefined : clock }
  }
  const still =
    unit.clock === undefined || isBreak(code) ? undefined : { value: minutes(unit.clock.time), clock: undefined }
  return { code, clock: unit.status === 'LIVE' ? still : undefined }
}

/** "04:37" → "4:37": leading zeros are stripped as the format asks (odf.md 11.2). */
function minutes(time: string): string {
  return time.replace(/^0(?=\d:)/, '')
}

function startClock(unit: MatchUnit): MatchView['clock'] {
  const value = timeOfDay(unit.start)
  return value === undefined ? undefined : { value }
}

function periodOf(
  unit: MatchUnit,
  code: string | undefined,
  moment: 'start list' | 'live' | 'over',
  match: BoardProps['event']['match'],
): string | undefined {
  if (moment === 'start list') return timeOfDay(unit.start) === undefined ? undefined : 'Start'
  if (moment === 'over') return unit.resCode === undefined ? 'Final score' : decisionWords(unit.resCode, match)
  if (code !== undefined) return periodWords(code, match)
  return unit.status === 'INTERMEDIATE' ? 'Break' : undefined
}

function frameSpec(unit: MatchUnit, props: BoardProps, sides: MatchView['sides']): FrameSpec {
  const shots = sides.some((side) => side.shootout !== undefined)
  return {
    ...sidesHeader(unit, props),
    mark: 'match',
    facts: [],
    legend: [
      ...(shots
        ? [
            { sign: 'o', words: 'scored', glyph: 'hit' as const },
            { sign: 'x', words: 'missed', glyph: 'foul' as const },
          ]
        : []),
      ...(sides.some((side) => side.protest) ? [{ sign: 'PROTEST', words: 'result may change' }] : []),
    ],
  }
}
