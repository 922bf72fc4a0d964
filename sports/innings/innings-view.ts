import type { Name } from '../../protocol/documents.ts'
import type { InningsColumn, InningsProfile } from '../../protocol/match-profile.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { FrameSpec } from '../parts/board-frame/frame-spec.ts'
import { plateColours, type PlateColours } from '../parts/sides/team-colours.ts'
import { underProtest } from '../parts/spec/cells.ts'
import { sidesHeader } from '../parts/sides/sides-header.ts'
import { inOrder } from '../parts/spec/rows.ts'
import { timeOfDay } from '../parts/spec/words.ts'
import { currentPartSchema, type InningsCurrent, type InningsUnit } from './model.ts'

export interface InningsView {
  readonly frame: FrameSpec
  readonly moment: 'start list' | 'live' | 'over'
  readonly sides: readonly [SideView, SideView]
  /** Innings or ends. */
  readonly columns: readonly LineColumn[]
  /** The word over the total. */
  readonly total: string
  readonly more: readonly InningsColumn[]
  /** What stands under the lines: "Top of 5th", outs, target; the start; the decision. */
  readonly facts: readonly MomentFact[]
}
export interface LineColumn {
  readonly code: string
  readonly label: string
  readonly spoken: string
  readonly now: boolean
  /** As sent; "–" while there is none. */
  readonly home: string
  readonly away: string
}
export interface SideView {
  readonly id: string
  readonly name: Name
  readonly organisation: string | undefined
  readonly colours: PlateColours | undefined
  readonly won: boolean
  readonly lost: boolean
  readonly protest: boolean
  /** Result as sent, or the IRM. */
  readonly total: string | undefined
  /** Hammer, batting. */
  readonly marks: readonly string[]
  readonly facts: Readonly<Record<string, string>>
  /** Who bats or bowls this moment, with figures: "MBEKI 42 (31)". */
  readonly players: readonly string[]
  /** Who plays, on a start list. */
  readonly members: readonly string[]
}
export interface MomentFact {
  readonly id: string
  readonly label: string
  readonly text: string
  /** So many dots, full ones as many as `text` says. */
  readonly dots?: number | undefined
  /** Bases drawn in the place of the text: those that are taken, "13". */
  readonly bases?: string | undefined
  /** An arrow before it: top or bottom of an inning. */
  readonly half?: 'top' | 'bottom' | undefined
  /** Accent: what is on now. */
  readonly now?: boolean | undefined
}

/** A match by innings or ends → what its board says. Pure. */
export function inningsView(unit: InningsUnit, props: BoardProps): InningsView {
  const profile = props.event.innings
  const moment = momentOf(unit)
  const current = moment === 'live' ? currentOf(props) : undefined
  const sorted = inOrder(unit.competitors).map(([id]) => id)
  const home = unit.home ?? sorted.find((id) => id !== unit.away)
  const away = unit.away ?? sorted.find((id) => id !== home)
  const marks = { ...unit.marks, ...current?.marks }
  // What the newer message does not say any more is over: a runner who has scored stands on no base.
  const play = current !== undefined && says(current) ? current : unit
  const side = (id: string | undefined, name: 'home' | 'away') =>
    sideOf(unit, id, name, current, marks, profile, moment, play.players)
  const sides = [side(home, 'home'), side(away, 'away')] as const
  const now = moment === 'live' ? (current?.now ?? unit.now ?? lastSent(unit)) : undefined
  return {
    frame: frameSpec(unit, props, sides),
    moment,
    sides,
    columns: moment === 'over' && sent(unit).length === 0 ? [] : columnsOf(unit, profile, now),
    total: profile?.total ?? props.event.resultLabel,
    more: (profile?.more ?? []).filter(({ id }) => sides.some(({ facts }) => facts[id] !== undefined)),
    facts: factsOf(unit, current, profile, moment, now, play.bases),
  }
}

function momentOf({ status }: InningsUnit): InningsView['moment'] {
  if (status === 'START_LIST') return 'start list'
  return status === 'LIVE' || status === 'INTERMEDIATE' || status === 'PARTIAL' ? 'live' : 'over'
}

/** DT_CURRENT beside the match, where it is the newer one. */
function currentOf({ beside, document }: BoardProps): InningsCurrent | undefined {
  const { current } = beside
  if (current === undefined || current.receivedAt < document.receivedAt) return undefined
  const read = currentPartSchema.safeParse(current.value)
  return read.success ? read.data : undefined
}

function sideOf(
  unit: InningsUnit,
  id: string | undefined,
  name: 'home' | 'away',
  current: InningsCurrent | undefined,
  marks: Readonly<Record<string, string>>,
  profile: InningsProfile | undefined,
  moment: InningsView['moment'],
  players: InningsUnit['players'],
): SideView {
  const competitor = id === undefined ? undefined : unit.competitors[id]
  const live = id === undefined ? undefined : current?.competitors?.[id]
  const decided = unit.status === 'OFFICIAL' || unit.status === 'UNOFFICIAL'
  const irm = competitor?.irm === '' ? undefined : competitor?.irm
  const total = irm ?? live?.value ?? competitor?.result
  return {
    id: id ?? name,
    name: competitor?.name ?? { full: '–' },
    organisation: competitor?.organisation,
    colours: plateColours(competitor?.colour),
    won: decided && competitor?.wlt === 'W',
    lost: decided && competitor?.wlt === 'L',
    protest: competitor !== undefined && underProtest(competitor),
    total: moment === 'start list' ? undefined : total,
    marks:
      moment === 'over' ? [] : (profile?.marks ?? []).filter((mark) => marks[mark.id] === name).map(({ word }) => word),
    facts: moment === 'start list' ? {} : { ...competitor?.facts, ...live?.facts },
    players: moment === 'live' ? playersOf(competitor, players) : [],
    members:
      moment === 'start list'
        ? inOrder(competitor?.members ?? {}).map(([, { name: each }]) => each.family ?? each.full)
        : [],
  }
}

/** The newest inning with a score. */
function lastSent(unit: InningsUnit): string | undefined {
  return sent(unit).at(-1)?.[0]
}

function sent(unit: InningsUnit) {
  return Object.entries(unit.periods ?? {})
    .filter(([code]) => code !== 'TOT')
    .toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
}

function columnsOf(unit: InningsUnit, profile: InningsProfile | undefined, now: string | undefined): LineColumn[] {
  const { prefix = '', count = 0, extra = {}, word = '' } = profile ?? {}
  const past = sent(unit).map(([code]) => code)
  // Feeds name an end "E3" or "3".
  const regular = Array.from({ length: count }, (_, i) =>
    past.includes(`${i + 1}`) ? `${i + 1}` : `${prefix}${i + 1}`,
  )
  const codes = [...regular, ...past.filter((code) => !regular.includes(code))]
  return codes.map((code) => {
    const period = unit.periods?.[code]
    const label = labelOf(code, prefix, extra)
    return {
      code,
      label,
      // A code that is neither a number nor the profile's is said as sent.
      spoken: /^\d+$/.test(label) || extra[code] !== undefined ? `${word} ${label}`.trim() : label,
      now: code === now || code === `${prefix}${now ?? '?'}` || now === `${prefix}${code}`,
      home: period?.homePeriod ?? '–',
      away: period?.awayPeriod ?? '–',
    }
  })
}

function labelOf(code: string, prefix: string, extra: Readonly<Record<string, string>>): string {
  const number = code.startsWith(prefix) ? code.slice(prefix.length) : ''
  return extra[code] ?? (/^\d+$/.test(number) ? number : code)
}

function factsOf(
  unit: InningsUnit,
  current: InningsCurrent | undefined,
  profile: InningsProfile | undefined,
  moment: InningsView['moment'],
  now: string | undefined,
  bases: string | undefined,
): readonly MomentFact[] {
  if (moment === 'start list') {
    const start = timeOfDay(unit.start)
    return start === undefined ? [] : [{ id: 'start', label: 'Start', text: start }]
  }
  const facts: MomentFact[] = []
  if (moment === 'over') {
    const code = unit.resCode
    if (code !== undefined) facts.push({ id: 'decision', label: 'Result', text: DECISIONS[code] ?? code })
  } else if (now !== undefined) {
    const half = /^T/i.test(current?.half ?? unit.half ?? '')
      ? 'top'
      : /^B/i.test(current?.half ?? unit.half ?? '')
        ? 'bottom'
        : undefined
    const text = labelOf(now, profile?.prefix ?? '', profile?.extra ?? {})
    const word = profile?.word ?? 'Now'
    const label =
      half === undefined ? word : half === 'top' ? `Top of ${word.toLowerCase()}` : `Bottom of ${word.toLowerCase()}`
    facts.push({ id: 'now', label, text, half, now: true })
  }
  const where = bases === undefined ? undefined : BASES[bases]
  if (moment === 'live' && bases !== undefined && where !== undefined) {
    facts.push({ id: 'bases', label: where, text: where, bases })
  }
  const said = { ...unit.moment, ...current?.moment }
  for (const { id, label, most } of profile?.now ?? []) {
    const text = said[id]
    // Outs and strikes are over with the game; a target is not.
    if (text === undefined || (moment === 'over' && most !== undefined)) continue
    facts.push({ id, label, text, dots: dotsOf(text, most) })
  }
  return facts
}

/** The bases that are taken, in words. */
const BASES: Readonly<Record<string, string>> = {
  '0': 'Bases empty',
  '1': 'On 1st',
  '2': 'On 2nd',
  '3': 'On 3rd',
  '12': 'On 1st and 2nd',
  '13': 'On 1st and 3rd',
  '23': 'On 2nd and 3rd',
  '123': 'Bases loaded',
}

function says({ moment, bases, players }: InningsCurrent): boolean {
  return moment !== undefined || bases !== undefined || players !== undefined
}

/** Those of the play who are members of a side. */
function playersOf(competitor: InningsUnit['competitors'][string] | undefined, players: InningsUnit['players']) {
  return inOrder(players ?? {}).flatMap(([, { code, figures }]) => {
    const name = competitor?.members?.[code]?.name
    if (name === undefined) return []
    const text = name.family ?? name.short ?? name.full
    return [figures === undefined ? text : `${text} ${figures}`]
  })
}

function dotsOf(text: string, most: number | undefined): number | undefined {
  const count = Number(text)
  return most !== undefined && Number.isInteger(count) && count >= 0 && count <= most ? most : undefined
}

const DECISIONS: Readonly<Record<string, string>> = {
  WO: 'Walkover',
  'W/O': 'Walkover',
  FORFEIT: 'Forfeit',
  XI: 'After extra innings',
  EE: 'After an extra end',
  MR: 'Mercy rule',
  DLS: 'DLS method',
  SO: 'Super over',
}

function frameSpec(unit: InningsUnit, props: BoardProps, sides: readonly SideView[]): FrameSpec {
  return {
    ...sidesHeader(unit, props),
    mark: 'innings',
    facts: [],
    legend: sides.some(({ protest }) => protest) ? [{ sign: 'PROTEST', words: 'result may change' }] : [],
  }
}
