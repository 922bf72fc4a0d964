import { iso } from './feed.mjs'
import { participant, teamEntry } from '../../odf/names.mjs'
import { el } from '../../odf/xml.mjs'

/** @typedef {import('../../odf/feed.mjs').Feed} Feed */
/** @typedef {import('./people.mjs').Person} Person */
/** @typedef {import('./people.mjs').Team} Team */
/** @typedef {import('./unit.mjs').Unit} Unit */

const ATHLETICS = 'ATH'.padEnd(34, '-')
/** Discipline and venue, as control messages name it (odf.md 3). */
const VENUE = `${'ATH'.padEnd(26, '-')}STA-----`
/** Seconds between keep-alives. */
const KEEP_ALIVE = 15

/** What a venue sends before the first start: who takes part, the timetable, and that it is there. */
/** @param {Feed} feed @param {readonly { people: readonly Person[], event: string }[]} entries @param {readonly Team[]} teams @param {readonly Unit[]} units */
export function opening(feed, entries, teams, units) {
  const list = entries.flatMap(({ people, event }) => people.map((person) => participant(person, [event])))
  feed.send(0, { type: 'DT_PARTIC', code: ATHLETICS, body: `${list.join('')}\n` })
  feed.send(100, { type: 'DT_PARTIC_TEAMS', code: ATHLETICS, body: `${teams.map(teamEntry).join('')}\n` })
  const session = el(
    'Session',
    {
      SessionCode: 'ATH01E',
      StartDate: iso(0),
      EndDate: iso(900_000),
      Venue: 'STA',
      SessionStatus: 'SCHEDULED',
      SessionType: 'EVE',
    },
    el('SessionName', { Language: 'ENG', Value: 'Evening Session' }),
  )
  const entriesOf = units.map((unit) => unit.entry('SCHEDULED')).join('')
  feed.send(200, { type: 'DT_SCHEDULE', code: ATHLETICS, body: `${session}${entriesOf}\n` })
}

/** DT_LOCAL_ON, keep-alives between, DT_LOCAL_OFF. @param {Feed} feed @param {number} end */
export function keepAlives(feed, end) {
  const config = el('Config', { KADelay: KEEP_ALIVE, CompetitionDay: iso(0).slice(0, 10) })
  feed.send(-500, { type: 'DT_LOCAL_ON', code: VENUE, body: config })
  for (let at = 400; at < end; at += KEEP_ALIVE * 1000) feed.send(at, { type: 'DT_KA', code: VENUE, body: config })
  feed.send(end, { type: 'DT_LOCAL_OFF', code: VENUE, body: '' })
}

/** A corrected name (odf.md 11.1). @param {Feed} feed @param {number} at @param {Person} person @param {string} event */
export function correctName(feed, at, person, event) {
  feed.send(at, { type: 'DT_PARTIC_UPDATE', code: ATHLETICS, body: participant(person, [event]) })
}
