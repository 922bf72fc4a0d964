import { rsc as makeRsc, disciplineRsc, eventRsc, phaseRsc } from '../../odf/rsc.mjs'
import { actionsElement, resultBody } from './body.mjs'
import { iso } from './calendar.mjs'
import { playOut } from './life.mjs'
import { unitEntry } from './timetable.mjs'

/**
 * @typedef {import('./body.mjs').RowDraft} RowDraft
 * @typedef {import('./body.mjs').Content} Content
 * @typedef {import('./people.mjs').Person} Person
 * @typedef {import('./people.mjs').Team} Team
 * @typedef {import('./plan.mjs').PlannedUnit} PlannedUnit
 * @typedef {import('../../odf/truth-row.mjs').Extra} Extra
 * @typedef {{ at: number, head: import('../../odf/rows.mjs').UnitHead, rows: readonly RowDraft[], rsc: string }} Award
 * @typedef {{ roster: (Person | Team)[], qualified: Map<string, (Person | Team)[]>, lost: Map<string, (Person | Team)[]>, results: Map<string, readonly RowDraft[]>,
 *   facts: Map<string, unknown>, bronze: RowDraft[] }} EventMemory
 *   what the units of one event know of each other: who goes on and who lost a match, by phase, official rows by RSC, whatever a scenario keeps
 * @typedef {{ feed: import('../../odf/feed.mjs').Feed, truth: import('./truth.mjs').Truth, people: import('./people.mjs').People,
 *   awards: Award[], records: import('./records.mjs').Records, discipline: string,
 *   scenarios: readonly import('./scenario.mjs').Scenario[], place: import('./disciplines.mjs').Discipline, midnight: number }} World midnight: of the day, ms
 */

const GENDER_WORDS = { M: "Men's", W: "Women's", X: 'Mixed', O: 'Open' }
/** How long a delay or an interruption lasts; the planner leaves more than both between two units. */
const PAUSE_S = 120
/** Shorter units are not interrupted: they would be over before. */
const LONG_MINUTES = 30

/** One unit as a scenario plays it: who is in it, its clock, and what it says. Seconds count from the scheduled start. */
export class Game {
  /**
   * @param {World} world @param {PlannedUnit} plan @param {EventMemory} memory
   * @param {{ chance: import('./chance.mjs').Chance, asks: ReadonlySet<import('./asks.mjs').Ask>, unitsOfPhase: number }} of
   */
  constructor(world, plan, memory, { chance, asks, unitsOfPhase }) {
    this.world = world
    this.plan = plan
    this.memory = memory
    this.chance = chance
    this.asks = asks
    this.unitsOfPhase = unitsOfPhase
    const { event, phase, gender, number } = plan
    const field = world.place.fields[plan.field] ?? world.place.venue.name
    /** @type {import('../../odf/rows.mjs').UnitHead} */
    this.head = {
      rsc: plan.rsc,
      event: `${GENDER_WORDS[gender]} ${event.name}`,
      sub: phase.units === 1 ? phase.name : `${phase.unitName ?? phase.name} ${number}`,
      unitNum: String(number),
      gender,
      from: world.midnight + plan.start,
      to: world.midnight + plan.end,
      discipline: world.place.name,
      venue: {
        ...world.place.venue,
        location: `${world.place.venue.code}${plan.field + 1}`,
        locationName: field,
      },
    }
  }

  /** RSC of the unit, 34 characters. */
  get rsc() {
    return this.plan.rsc
  }
  get event() {
    return this.plan.event
  }
  get phase() {
    return this.plan.phase
  }
  get gender() {
    return this.plan.gender
  }
  /** Of the unit in its phase, from 1. */
  get number() {
    return this.plan.number
  }
  /** Last unit of its event on this day. */
  get isLast() {
    return this.plan.last
  }

  /** @param {import('./asks.mjs').Ask} ask */
  asked(ask) {
    return this.asks.has(ask)
  }

  /**
   * Who takes part. In a phase after one that was played today those who got a QualificationMark or won there (for a bronze: who
   * lost), in as many units as the phase has; else new people. The same unit may ask again and gets the same.
   * @param {number} count @param {{ team?: number, pair?: boolean, class?: string }} [kind] team: so many members; pair: teams of
   *   two under their own names; class: of para sport
   * @returns {(Person | Team)[]}
   */
  entrants(count, kind = {}) {
    const key = `entrants ${this.rsc}`
    const held = /** @type {(Person | Team)[] | undefined} */ (this.memory.facts.get(key))
    if (held !== undefined) return held
    const from = this.phase.medal === '3' ? this.memory.lost : this.memory.qualified
    const through = [...from].filter(([phase]) => phase !== this.phase.name).at(-1)?.[1] ?? []
    const ours = through.filter((_, i) => i % this.unitsOfPhase === (this.number - 1) % this.unitsOfPhase)
    const found = ours.length >= 2 ? ours.slice(0, count) : this.#newcomers(count, kind)
    this.memory.facts.set(key, found)
    return found
  }

  /** As `entrants`, individuals only. @param {number} count @param {string} [sportClass] @returns {Person[]} */
  athletes(count, sportClass) {
    const kind = sportClass === undefined ? {} : { class: sportClass }
    return this.entrants(count, kind).flatMap((who) => ('members' in who ? [] : [who]))
  }

  /** As `entrants`, teams only. @param {number} count @param {number} size members of each @returns {Team[]} */
  teams(count, size) {
    return this.entrants(count, { team: size }).flatMap((who) => ('members' in who ? [who] : []))
  }

  /** @param {number} count @param {{ team?: number, pair?: boolean, class?: string }} kind @returns {(Person | Team)[]} */
  #newcomers(count, kind) {
    const { people } = this.world
    const taken = new Set(this.memory.roster.map(({ org }) => org))
    const draw = () =>
      kind.pair
        ? people.pairs(count, this.gender, this.event.code)
        : kind.team === undefined
          ? people.athletes(count, this.gender, kind.class)
          : people.teams(count, kind.team, this.gender, this.event.code)
    let found = draw()
    // Two teams of one event do not share a code, which their nation makes.
    while (found.some((who) => 'members' in who && taken.has(who.org))) found = draw()
    this.memory.roster.push(...found)
    return found
  }

  /** Ms of a moment of this unit. @param {number} seconds from the scheduled start */
  at(seconds) {
    const delay = this.asked('delayed') && seconds > -30 ? PAUSE_S : 0
    const pause = seconds > (this.#breakAt ?? Infinity) ? PAUSE_S : 0
    return Math.round(this.head.from + (seconds + delay + pause) * 1000)
  }

  /** When an interruption begins, in seconds; undefined where none is asked or the unit is too short for it. */
  get #breakAt() {
    const { minutes } = this.phase
    return this.asked('interrupted') && minutes >= LONG_MINUTES ? minutes * 60 * 0.15 : undefined
  }

  /** Any message. @param {number} seconds @param {import('../../odf/feed.mjs').Draft} draft */
  send(seconds, draft) {
    this.world.feed.send(this.at(seconds), draft)
  }

  /** DT_SCHEDULE_UPDATE: the unit's new status. @param {number} seconds @param {string} status */
  schedule(seconds, status) {
    const entry = unitEntry(this.head, this.plan, { status, began: this.at(0), ended: this.at(seconds) })
    this.send(seconds, { type: 'DT_SCHEDULE_UPDATE', code: disciplineRsc(this.world.discipline), body: `${entry}\n` })
  }

  /**
   * The start list: GETTING_READY and DT_RESULT ten minutes before. Then RUNNING at the start, with what was asked of the schedule.
   * @param {readonly RowDraft[]} rows with `lane` and `startSort`; all else is left out @param {Content} [content]
   */
  startList(rows, content = {}) {
    this.schedule(-605, 'GETTING_READY')
    this.result(-600, 'START_LIST', rows.map(asStart), content)
    if (this.asked('delayed')) this.schedule(-31, 'DELAYED')
    this.schedule(-2, 'RUNNING')
    const breakAt = this.#breakAt
    if (breakAt === undefined) return
    this.world.feed.send(this.at(breakAt) + 1000, this.#update('INTERRUPTED'))
    this.world.feed.send(this.at(breakAt) + (PAUSE_S - 1) * 1000, this.#update('RUNNING'))
  }

  /** @param {string} status @returns {import('../../odf/feed.mjs').Draft} */
  #update(status) {
    const entry = unitEntry(this.head, this.plan, { status, began: this.at(0), ended: this.at(0) })
    return { type: 'DT_SCHEDULE_UPDATE', code: disciplineRsc(this.world.discipline), body: `${entry}\n` }
  }

  /**
   * DT_RESULT. Rows in any order, each with its `sort`.
   * @param {number} seconds @param {string} status @param {readonly RowDraft[]} rows @param {Content} [content] @param {readonly string[]} [notes]
   */
  result(seconds, status, rows, content = {}, notes = []) {
    const times = { from: iso(this.head.from), to: iso(this.head.to) }
    const body = resultBody(this.head, times, rows, content)
    this.send(seconds, { type: 'DT_RESULT', code: this.rsc, status, body, notes })
  }

  /** DT_RESULT, LIVE. @param {number} seconds @param {readonly RowDraft[]} rows @param {Content} [content] */
  live(seconds, rows, content = {}) {
    this.result(seconds, 'LIVE', rows, content)
  }

  /** DT_CURRENT: the clock, who is up, who lies where. @param {number} seconds @param {readonly RowDraft[]} rows @param {Content} [content] */
  current(seconds, rows, content = {}) {
    const body = resultBody(this.head, {}, rows, content)
    this.send(seconds, { type: 'DT_CURRENT', code: this.rsc, status: 'LIVE', body })
  }

  /** DT_PLAY_BY_PLAY. @param {number} seconds @param {string} status @param {readonly import('./body.mjs').Action[]} actions @param {Content} [content] */
  playByPlay(seconds, status, actions, content = {}) {
    const xml = actionsElement(content, actions)
    this.send(seconds, {
      type: 'DT_PLAY_BY_PLAY',
      code: this.rsc,
      status,
      body: resultBody(this.head, {}, [], { ...content, xml }),
    })
  }

  /**
   * The end: FINISHED, UNCONFIRMED where a photo must decide, UNOFFICIAL, PROTESTED where asked, OFFICIAL, OFFICIAL again where a
   * correction is asked; what must stand at the end; the medals where the phase decides them.
   * @param {number} seconds of the end of play @param {readonly (RowDraft & Extra)[]} rows @param {import('./life.mjs').Ending} [ending]
   */
  finish(seconds, rows, ending = {}) {
    playOut(this, seconds, rows, ending)
  }

  /**
   * DT_CUMULATIVE_RESULT: totals over several units, of the event, or of the phase.
   * @param {number} seconds @param {string} status @param {readonly (RowDraft & Extra)[]} rows
   * @param {{ level?: 'event' | 'phase', content?: Content, medals?: boolean, notes?: readonly string[] }} [of] medals: they are won by these totals
   */
  totals(seconds, status, rows, { level = 'event', content = {}, medals = false, notes = [] } = {}) {
    this.#summary(
      'DT_CUMULATIVE_RESULT',
      level === 'event' ? eventRsc(this.rsc) : phaseRsc(this.rsc),
      seconds,
      status,
      rows,
      content,
      notes,
    )
    if (medals) this.award(seconds, rows, eventRsc(this.rsc))
  }

  /** DT_PHASE_RESULT: the ranking over all units of the phase. @param {number} seconds @param {string} status @param {readonly (RowDraft & Extra)[]} rows @param {Content} [content] */
  phaseResult(seconds, status, rows, content = {}) {
    this.#summary('DT_PHASE_RESULT', phaseRsc(this.rsc), seconds, status, rows, content, [])
  }

  /** @param {string} type @param {string} code @param {number} seconds @param {string} status @param {readonly (RowDraft & Extra)[]} rows @param {Content} content @param {readonly string[]} notes */
  #summary(type, code, seconds, status, rows, content, notes) {
    // A total over several units has no number of its own.
    const { unitNum: _, ...own } = this.head
    const head = { ...own, sub: type === 'DT_PHASE_RESULT' ? this.phase.name : '' }
    const body = resultBody({ ...head, rsc: code }, {}, rows, content)
    this.send(seconds, { type, code, status, body, notes })
    if (status === 'OFFICIAL') this.world.truth.add(this.head, rows, { type, rsc: code, round: head.sub })
  }

  /** Medals by rank 1 to 3, whose winners stand at that moment. @param {number} seconds @param {readonly RowDraft[]} rows @param {string} [rsc] of what decided them */
  award(seconds, rows, rsc = this.rsc) {
    this.world.awards.push({ at: this.at(seconds) + 8000, head: this.head, rows, rsc })
  }

  /** Adds who wins a bronze beside what the final says: of a bronze match, or a semi-final that was lost. @param {readonly RowDraft[]} rows */
  bronze(rows) {
    this.memory.bronze.push(...rows)
  }

  /** RSC of another unit of this event. @param {string} phase @param {string} unit eight characters */
  rscOf(phase, unit) {
    return makeRsc(this.world.discipline, this.gender, this.event.code, phase, unit)
  }
}

/** A row with only its place in the start list. @param {RowDraft} row @returns {RowDraft} */
export function asStart(row) {
  const { who, lane, startSort, sort, entries, members } = row
  return {
    who,
    sort: startSort ?? sort,
    ...(lane === undefined ? {} : { lane }),
    ...(startSort === undefined ? {} : { startSort }),
    ...(entries === undefined ? {} : { entries }),
    ...(members === undefined
      ? {}
      : {
          members: Object.fromEntries(
            Object.entries(members).map(([code, { entries: own = [], attributes = {} }]) => [
              code,
              { entries: own, attributes },
            ]),
          ),
        }),
  }
}
