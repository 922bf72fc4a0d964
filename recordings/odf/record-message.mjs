import { el } from './xml.mjs'

/**
 * @typedef {import('./names.mjs').Person | import('./names.mjs').Team} Holder
 * @typedef {{ result: string, org: string, date: string, place: string, holder?: Holder }} Mark
 */

/**
 * The body of DT_RECORD (odf.md 5.9).
 * @param {string} code of the event @param {string} name @param {string} kind ResultType
 * @param {readonly { type: string, marks: readonly Mark[] }[]} lines one per type, the newest mark first
 */
export function recordMessage(code, name, kind, lines) {
  const types = lines.map(({ type, marks }, i) =>
    el(
      'RecordType',
      { Order: i + 1, RecordType: type, Shared: 'N' },
      marks.map((mark, order) => data(order + 1, kind, mark)),
    ),
  )
  return `\n${el('Record', { Code: code }, el('Description', { Name: name }), types)}\n`
}

/** @param {number} order @param {string} kind @param {Mark} mark */
function data(order, kind, { result, org, date, place, holder }) {
  const people = holder === undefined ? [] : 'members' in holder ? holder.members : [holder]
  const competitor =
    holder === undefined
      ? ''
      : el(
          'Competitor',
          { Code: holder.code, Type: 'members' in holder ? 'T' : 'A', Organisation: org },
          'members' in holder ? el('Description', { TeamName: holder.name }) : '',
          el(
            'Composition',
            {},
            people.map((person, i) =>
              el(
                'Athlete',
                { Code: person.code, Order: i + 1 },
                el('Description', {
                  GivenName: person.given === '' ? undefined : person.given,
                  FamilyName: person.family,
                  Gender: person.gender,
                  Organisation: person.org,
                }),
              ),
            ),
          ),
        )
  return el(
    'RecordData',
    {
      Order: order,
      ResultType: kind,
      Result: result,
      Country: org,
      Place: place,
      Date: date,
      Current: order === 1 ? 'Y' : 'N',
      Historical: order === 1 ? 'N' : 'Y',
    },
    competitor,
  )
}
