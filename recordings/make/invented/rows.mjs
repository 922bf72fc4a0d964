import { el } from './xml.mjs'

/** @typedef {import('./people.mjs').Person} Person */
/** @typedef {import('./people.mjs').Team} Team */

/**
 * @typedef {{ type: string, equalled?: boolean }} Mark
 * @typedef {{ code: string, type?: string, pos?: string | number, value?: string | undefined, more?: Record<string, string | undefined>,
 *   extensions?: [code: string, value: string][] }} Extended
 * @typedef {{ who: Person | Team, sort: number, rank?: number | undefined, equal?: boolean, result?: string | undefined,
 *   resultType?: string, irm?: string | undefined, qualification?: string, lane?: string, startSort?: number, diff?: string,
 *   photo?: 'P' | 'E', unchecked?: boolean, extended?: Extended[], records?: Mark[], items?: string,
 *   legs?: Record<string, string> }} RowDraft
 * @typedef {{ rsc: string, event: string, sub: string, unitNum?: string, gender: string, from: number, to: number }} UnitHead
 */

/** @param {Extended} tuple */
const extended = ({ code, type = 'ER', pos, value, more = {}, extensions = [] }) =>
  el(
    'ExtendedResult',
    { Type: type, Code: code, Pos: pos, Value: value, ...more },
    extensions.map(([name, text]) => el('Extension', { Code: name, Value: text })),
  )

/** A group element, or nothing where it would be empty. @param {string} name @param {readonly string[]} children */
const group = (name, children) => (children.length === 0 ? '' : el(name, {}, children))

/** @param {Person} person @param {number} order @param {string | undefined} leg split of this leg */
function athlete(person, order, leg, isMember = false) {
  const description = el('Description', {
    GivenName: person.given === '' ? undefined : person.given,
    FamilyName: person.family,
    Gender: person.gender,
    Organisation: person.org,
  })
  const entries = isMember
    ? []
    : [
        person.pb ? el('EventUnitEntry', { Type: 'EUE', Code: 'PB', Value: person.pb }) : '',
        person.sb ? el('EventUnitEntry', { Type: 'EUE', Code: 'SB', Value: person.sb }) : '',
      ]
  const splits = leg === undefined ? '' : group('ExtendedResults', [extended({ code: 'LEG_SPLIT', value: leg })])
  return el('Athlete', { Code: person.code, Order: order }, description, entries, splits)
}

/** One `Result` with its competitor (odf.md 6). @param {RowDraft} row @param {string} event RSC of the event */
export function resultRow(row, event) {
  const { who } = row
  const competitor =
    'members' in who
      ? el(
          'Competitor',
          { Code: who.code, Type: 'T', Organisation: who.org },
          el('Description', { TeamName: who.name }),
          el(
            'Composition',
            {},
            who.members.map((member, i) => athlete(member, i + 1, row.legs?.[member.code], true)),
          ),
        )
      : el(
          'Competitor',
          { Code: who.code, Type: 'A', Organisation: who.org },
          el('Composition', {}, athlete(who, 1, undefined)),
        )
  const records = (row.records ?? []).map(({ type, equalled }, i) =>
    el('RecordIndicator', { Order: i + 1, Code: event, RecordType: type, Equalled: equalled ? 'Y' : undefined }),
  )
  return `\n${el(
    'Result',
    {
      Rank: row.rank,
      RankEqual: row.equal ? 'Y' : undefined,
      ResultType: row.irm === undefined ? (row.result === undefined ? undefined : row.resultType) : 'IRM',
      Result: row.result,
      Unchecked: row.unchecked ? 'Y' : undefined,
      IRM: row.irm,
      QualificationMark: row.qualification,
      SortOrder: row.sort,
      StartOrder: row.lane,
      StartSortOrder: row.startSort,
      Diff: row.diff,
      PhotoFinish: row.photo,
    },
    group('ExtendedResults', (row.extended ?? []).map(extended)),
    group('RecordIndicators', records),
    row.items ?? '',
    competitor,
  )}`
}

/**
 * ExtendedInfos of a unit.
 * @param {UnitHead} head @param {{ from?: string, to?: string }} times
 * @param {readonly { type: 'UI' | 'DISPLAY', code: string, pos?: string | number, value: string }[]} infos
 */
export function infos(head, times, infos) {
  return el(
    'ExtendedInfos',
    {},
    times.from === undefined ? '' : el('UnitDateTime', { StartDate: times.from, EndDate: times.to }),
    infos.map(({ type, code, pos, value }) => el('ExtendedInfo', { Type: type, Code: code, Pos: pos, Value: value })),
    el('SportDescription', {
      DisciplineName: 'Athletics',
      EventName: head.event,
      SubEventName: head.sub,
      Gender: head.gender,
      UnitNum: head.unitNum,
    }),
    el('VenueDescription', { Venue: 'STA', VenueName: 'Stadium' }),
  )
}
