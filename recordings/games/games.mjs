import { Feed } from '../odf/feed.mjs'
import { Medals } from '../odf/medals.mjs'
import { participant, teamEntry } from '../odf/names.mjs'
import { disciplineRsc, eventRsc } from '../odf/rsc.mjs'
import { dealAsks } from './framework/asks.mjs'
import { DAY_MS, dateOf, stampOf } from './framework/calendar.mjs'
import { Chance } from './framework/chance.mjs'
import { disciplineOf } from './framework/disciplines.mjs'
import { Game } from './framework/game.mjs'
import { nationName } from './framework/nations.mjs'
import { People } from './framework/people.mjs'
import { planDay } from './framework/plan.mjs'
import { Records } from './framework/records.mjs'
import { timetable } from './framework/timetable.mjs'
import { Truth } from './framework/truth.mjs'

/**
 * @typedef {import('./framework/scenario.mjs').Scenario} Scenario
 * @typedef {import('./framework/plan.mjs').PlannedUnit} PlannedUnit
 * @typedef {import('./framework/game.mjs').EventMemory} EventMemory
 * @typedef {{ seed: number, days?: number, disciplines?: readonly string[] | undefined, units?: number,
 *   always?: readonly import('./framework/asks.mjs').Ask[] }} Wanted
 *   disciplines: all by default; units: the most of a discipline's day; always: asked of every unit
 */

export const COMPETITION = 'INV2031'
/** Units of a discipline's day: so many that a day of all disciplines stays below some 6000 messages. */
export const UNITS = 2
const HOUR = 3_600_000

/**
 * Whole competition days: messages in order of time, and what must stand at the end. The same input gives the same bytes.
 * @param {readonly Scenario[]} scenarios @param {Wanted} wanted
 * @throws {Error} where a wanted discipline is played by no scenario
 */
export function makeGames(scenarios, { seed, days = 1, disciplines, units = UNITS, always = [] }) {
  const played = [...new Set(scenarios.flatMap((scenario) => Object.keys(scenario.disciplines)))].toSorted()
  const unknown = (disciplines ?? []).filter((code) => !played.includes(code))
  if (unknown.length > 0) throw new Error(`No scenario plays ${unknown.join(', ')}; there are ${played.join(', ')}`)
  const feed = new Feed({
    competition: COMPETITION,
    source: 'INVGEN1',
    stamp: stampOf,
    dictionaries: (code) => ({ Gen: 'INV-GEN-1.0', Sport: `INV-${code.slice(0, 3)}-1.0`, Codes: 'INV-CODES-1.0' }),
  })
  const truth = new Truth()
  /** @type {import('./framework/game.mjs').Award[]} */
  const awards = []
  for (const code of played.filter((each) => disciplines === undefined || disciplines.includes(each)))
    playDiscipline(code, scenarios, { feed, truth, awards, chance: new Chance(seed).of(code), days, units, always })
  const medals = giveMedals(feed, awards)
  return { messages: feed.finish(), expected: { note: NOTE, days: truth.days, ...medals } }
}

const NOTE =
  'Written by the generator from what it made up, not from the messages. rows are in SortOrder and as they stand at the end.'

/**
 * @param {string} code @param {readonly Scenario[]} scenarios
 * @param {{ feed: Feed, truth: Truth, awards: import('./framework/game.mjs').Award[], chance: Chance, days: number, units: number,
 *   always: readonly import('./framework/asks.mjs').Ask[] }} of
 */
function playDiscipline(code, scenarios, { feed, truth, awards, chance, days, units, always }) {
  const playing = scenarios.filter((scenario) => code in scenario.disciplines)
  const place = disciplineOf(code)
  const people = new People(chance.of('people'), code)
  /** @type {Set<string>} */
  const played = new Set()
  for (let day = 0; day < days; day += 1) {
    const midnight = day * DAY_MS
    // Each family that plays the discipline has a turn.
    const most = Math.max(units, playing.length)
    const plans = planDay(code, playing, {
      chance: chance.of(`day ${day}`),
      most,
      fields: place.fields.length,
      played,
    })
    if (plans.length === 0) continue
    const records = new Records(feed, chance.of(`records ${day}`))
    const world = { feed, truth, scenarios, people, awards, records, discipline: code, place, midnight }
    const hands = dealAsks(plans.length, chance.of(`asks ${day}`), always)
    /** @type {Map<string, EventMemory>} */
    const memories = new Map()
    const games = plans.map((plan, i) => {
      const event = eventRsc(plan.rsc)
      const memory = memories.get(event) ?? newMemory()
      memories.set(event, memory)
      const unitsOfPhase = plans.filter((other) => other.phase === plan.phase && eventRsc(other.rsc) === event).length
      return new Game(world, plan, memory, { chance: chance.of(plan.rsc), asks: hands[i] ?? new Set(), unitsOfPhase })
    })
    feed.send(midnight + 6 * HOUR, timetable(code, games))
    let medalsToCome = 1
    for (const game of games) {
      records.open(midnight + 6 * HOUR + 1000, game)
      if (game.asked('postponed') && isSpare(game, medalsToCome)) postpone(game)
      else game.plan.scenario.unit(game)
      if (game.phase.medal === '1') medalsToCome = 0
    }
    sendPeople(feed, midnight + 5 * HOUR, code, memories)
  }
}

/** @returns {EventMemory} */
const newMemory = () => ({
  roster: [],
  qualified: new Map(),
  lost: new Map(),
  results: new Map(),
  facts: new Map(),
  bronze: [],
})

/** Nothing that comes later today needs its result. @param {Game} game @param {number} medalsToCome */
const isSpare = (game, medalsToCome) => game.isLast && !game.event.whole && medalsToCome === 0

/** Never played: delayed, then postponed. @param {Game} game */
function postpone(game) {
  game.schedule(-900, 'DELAYED')
  game.schedule(-120, 'POSTPONED')
}

/** DT_PARTIC and DT_PARTIC_TEAMS of a discipline's day. @param {Feed} feed @param {number} at @param {string} discipline @param {ReadonlyMap<string, EventMemory>} memories */
function sendPeople(feed, at, discipline, memories) {
  const code = disciplineRsc(discipline)
  const entered = [...memories].flatMap(([event, { roster }]) => roster.map((who) => ({ who, event })))
  const people = entered.flatMap(({ who, event }) =>
    ('members' in who ? who.members : [who]).map((person) => participant(person, [event], discipline)),
  )
  const teams = entered.flatMap(({ who }) => ('members' in who ? [teamEntry(who)] : []))
  feed.send(at, { type: 'DT_PARTIC', code, body: `${people.join('')}\n` })
  if (teams.length > 0) feed.send(at + 1000, { type: 'DT_PARTIC_TEAMS', code, body: `${teams.join('')}\n` })
}

/** Medallists and standings of each discipline and of all, in order of time. @param {Feed} feed @param {readonly import('./framework/game.mjs').Award[]} awards */
function giveMedals(feed, awards) {
  const sorted = awards.toSorted((a, b) => a.at - b.at || (a.rsc < b.rsc ? -1 : 1))
  /** @param {string} code @param {number} totalEvents @param {number} wait */
  const standings = (code, totalEvents, wait) =>
    new Medals(feed, { code, totalEvents, dateOf, nameOf: nationName, wait })
  const all = standings('GEN', sorted.length, 1500)
  /** @type {Map<string, Medals>} */
  const byDiscipline = new Map()
  for (const { at, head, rows, rsc } of sorted) {
    const code = rsc.slice(0, 3)
    const total = sorted.filter((award) => award.rsc.startsWith(code)).length
    const own = byDiscipline.get(code) ?? standings(code, total, 1500)
    byDiscipline.set(code, own)
    own.award(at, head, rows, rsc)
    all.count(at + 2500, head, rows)
  }
  return {
    medal_table: lines(all),
    medal_tables: Object.fromEntries([...byDiscipline].map(([code, medals]) => [code, lines(medals)])),
  }
}

/** @param {Medals} medals */
const lines = (medals) =>
  medals.table().map(({ rank, organisation, total }) => ({
    rank,
    organisation,
    ...total,
    total: total.gold + total.silver + total.bronze,
  }))
