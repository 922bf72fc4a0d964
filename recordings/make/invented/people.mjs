/** @typedef {import('../../odf/names.mjs').Person} Person */
/** @typedef {import('../../odf/names.mjs').Team} Team */

let next = 0

/**
 * One line per person: "Given|Family|ORG|PB|SB"; a single name has no given name.
 * @param {'M' | 'W'} gender @param {string} lines @returns {Person[]}
 */
export function people(gender, lines) {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [given = '', family = '', org = '', pb, sb] = line.trim().split('|')
      next += 1
      const code = `${gender === 'M' ? 8 : 9}${String(100_000 + next * 37)}`
      return { code, given, family, org, gender, pb, sb }
    })
}
