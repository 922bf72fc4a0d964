import { el } from './xml.mjs'

/** @typedef {import('./names.mjs').Person} Person */
/** @typedef {import('./names.mjs').Team} Team */

/**
 * @typedef {{ type: string, equalled?: boolean }} Mark
 * @typedef {{ code: string, type?: string, pos?: string | number, value?: string | undefined, more?: Record<string, string | undefined>,
 *   extensions?: [code: string, value: string, pos?: string | number][] }} Extended ER where no type is said
 * @typedef {{ code: string, value: string, pos?: string | number }} Entry an EventUnitEntry (EUE)
 * @typedef {{ extended?: Extended[], entries?: Entry[], attributes?: Record<string, string | undefined> }} MemberDraft
 *   what a row says of one member of a team; attributes: Bib, StartOrder, Role …
 * @typedef {{ who: Person | Team, sort: number, rank?: number | undefined, equal?: boolean, result?: string | undefined,
 *   resultType?: string, irm?: string | undefined, qualification?: string, lane?: string, startSort?: number, diff?: string,
 *   photo?: 'P' | 'E', unchecked?: boolean, extended?: Extended[], records?: Mark[], items?: string,
 *   legs?: Record<string, string>, wlt?: 'W' | 'L' | 'T', attributes?: Record<string, string | undefined>, entries?: Entry[],
 *   stats?: Extended[], members?: Record<string, MemberDraft> }} RowDraft
 *   lane: StartOrder as shown; attributes: further ones of `Result` (Won, For, Pty …); members: by code
 * @typedef {{ rsc: string, event: string, sub: string, unitNum?: string, gender: string, from: number, to: number,
 *   discipline?: string, venue?: { code: string, name: string, location?: string, locationName?: string } }} UnitHead
 * @typedef {{ type: 'UI' | 'DISPLAY', code: string, pos?: string | number, value: string, value2?: string,
 *   extensions?: [code: string, value: string, pos?: string | number][] }} Info
 */

/** @param {Extended} tuple */
const extended = ({ code, type = 'ER', pos, value, more = {}, extensions = [] }) =>
  el('ExtendedResult', { Type: type, Code: code, Pos: pos, Value: value, ...more }, extensions.map(extension))

/** @param {[code: string, value: string, pos?: string | number]} of */
const extension = ([code, value, pos]) => el('Extension', { Code: code, Pos: pos, Value: value })

/** @param {Entry} of */
const entry = ({ code, value, pos }) => el('EventUnitEntry', { Type: 'EUE', Code: code, Pos: pos, Value: value })

/** @param {Extended} of */
const statsItem = ({ code, type = 'ST', pos, value, more = {} }) =>
  el('StatsItem', { Type: type, Code: code, Pos: pos, Value: value, ...more })

/** A group element, or nothing where it would be empty. @param {string} name @param {readonly string[]} children */
const group = (name, children) => (children.length === 0 ? '' : el(name, {}, children))

/**
 * @param {Person} person @param {number} order @param {MemberDraft} said
 * @param {boolean} isMember of a team: bests stand with individuals only
 */
function athlete(person, order, said, isMember) {
  const description = el('Description', {
    GivenName: person.given === '' ? undefined : person.given,
    FamilyName: person.family,
    Gender: person.gender,
    Organisation: person.org,
    Class: person.class,
  })
  const bests = isMember
    ? []
    : [
        ...(person.pb ? [{ code: 'PB', value: person.pb }] : []),
        ...(person.sb ? [{ code: 'SB', value: person.sb }] : []),
      ]
  return el(
    'Athlete',
    { Code: person.code, Order: order, Bib: isMember ? person.bib : undefined, ...said.attributes },
    description,
    [...bests, ...(said.entries ?? [])].map(entry),
    group('ExtendedResults', (said.extended ?? []).map(extended)),
  )
}

/** @param {RowDraft} row @param {string} code @returns {MemberDraft} */
function memberDraft(row, code) {
  const leg = row.legs?.[code]
  const said = row.members?.[code] ?? {}
  return leg === undefined ? said : { ...said, extended: [...(said.extended ?? []), { code: 'LEG_SPLIT', value: leg }] }
}

/** @param {RowDraft} row */
function competitor(row) {
  const { who } = row
  const entries = row.entries ?? []
  const stats = group('StatsItems', (row.stats ?? []).map(statsItem))
  if (!('members' in who))
    return el(
      'Competitor',
      { Code: who.code, Type: 'A', Bib: who.bib, Organisation: who.org },
      stats,
      el('Composition', {}, athlete(who, 1, { entries }, false)),
    )
  return el(
    'Competitor',
    { Code: who.code, Type: 'T', Bib: who.bib, Organisation: who.org },
    el('Description', { TeamName: who.name }),
    entries.map(entry),
    stats,
    el(
      'Composition',
      {},
      who.members.map((member, i) => athlete(member, i + 1, memberDraft(row, member.code), true)),
    ),
  )
}

/** One `Result` with its competitor (odf.md 6). @param {RowDraft} row @param {string} event RSC of the event */
export function resultRow(row, event) {
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
      WLT: row.wlt,
      SortOrder: row.sort,
      StartOrder: row.lane,
      StartSortOrder: row.startSort,
      Diff: row.diff,
      PhotoFinish: row.photo,
      ...row.attributes,
    },
    group('ExtendedResults', (row.extended ?? []).map(extended)),
    group('RecordIndicators', records),
    row.items ?? '',
    competitor(row),
  )}`
}

/**
 * ExtendedInfos of a unit.
 * @param {UnitHead} head @param {{ from?: string, to?: string }} times @param {readonly Info[]} infos
 */
export function infos(head, times, infos) {
  const venue = head.venue ?? { code: 'STA', name: 'Stadium' }
  return el(
    'ExtendedInfos',
    {},
    times.from === undefined ? '' : el('UnitDateTime', { StartDate: times.from, EndDate: times.to }),
    infos.map(({ type, code, pos, value, value2, extensions = [] }) =>
      el('ExtendedInfo', { Type: type, Code: code, Pos: pos, Value: value, Value2: value2 }, extensions.map(extension)),
    ),
    el('SportDescription', {
      DisciplineName: head.discipline ?? 'Athletics',
      EventName: head.event,
      SubEventName: head.sub,
      Gender: head.gender,
      UnitNum: head.unitNum,
    }),
    el('VenueDescription', {
      Venue: venue.code,
      VenueName: venue.name,
      Location: venue.location,
      LocationName: venue.locationName,
    }),
  )
}
