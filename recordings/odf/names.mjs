import { el } from './xml.mjs'

/**
 * @typedef {{ code: string, given: string, family: string, org: string, gender: 'M' | 'W', pb?: string | undefined,
 *   sb?: string | undefined, local?: { given: string, family: string }, bib?: string, class?: string }} Person
 *   local: the name in its own script; class: of para sport
 * @typedef {{ code: string, name: string, org: string, members: Person[], gender?: string, bib?: string }} Team
 */

/** Where the family name comes first (odf.md 11.1). */
const FAMILY_FIRST = new Set(['CHN', 'JPN', 'KOR', 'TPE', 'HKG', 'VIE'])
/** The name as the truth file and a reader say it. @param {Person} person */
export const fullName = ({ given, family, org }) =>
  (FAMILY_FIRST.has(org) ? [family, given] : [given, family]).filter((part) => part !== '').join(' ')

/** @param {Person} person */
const initials = ({ given }) =>
  given
    .split(/[\s-]+/)
    .map((word) => word.slice(0, 1))
    .join('')

/** @param {readonly string[]} parts */
const words = (...parts) => parts.filter((part) => part !== '').join(' ')

/** All forms of a name that a feed carries (odf.md 11.1). @param {Person} person */
function forms(person) {
  const particle = /^(?:(?:van|von|der|den|de|del|da|di|la|le|dos)\s+)*/.exec(person.family)?.[0] ?? ''
  const upper = particle + person.family.slice(particle.length).toUpperCase()
  const first = initials(person)
  const dotted = first
    .split('')
    .map((letter) => `${letter}.`)
    .join('')
  const inOrder = FAMILY_FIRST.has(person.org) ? words(upper, person.given) : words(person.given, upper)
  return {
    PrintName: words(upper, person.given),
    PrintInitialName: words(upper, first),
    TVName: inOrder,
    TVInitialName: words(dotted, upper),
    TVFamilyName: upper,
    PSCBName: words(upper, person.given),
    PSCBShortName: words(upper, first),
    PSCBLongName: words(upper, person.given),
  }
}

/**
 * `Participant` of DT_PARTIC (odf.md 5.2).
 * @param {Person} person @param {readonly string[]} events RSC of the events @param {string} [discipline] three letters
 */
export function participant(person, events, discipline = 'ATH') {
  return `\n${el(
    'Participant',
    {
      Code: person.code,
      Parent: person.code,
      Status: 'ACTIVE',
      GivenName: person.given === '' ? undefined : person.given,
      FamilyName: person.family,
      ...forms(person),
      LocalGivenName: person.local?.given || undefined,
      LocalFamilyName: person.local?.family,
      Gender: person.gender,
      Organisation: person.org,
      MainFunctionId: 'AA01',
    },
    el(
      'Discipline',
      { Code: discipline.padEnd(34, '-') },
      events.map((event) => el('RegisteredEvent', { Event: event })),
    ),
  )}`
}

/** `Team` of DT_PARTIC_TEAMS. @param {Team} team */
export function teamEntry(team) {
  return `\n${el(
    'Team',
    {
      Code: team.code,
      Status: 'ACTIVE',
      Organisation: team.org,
      Name: team.name,
      ShortName: team.name,
      TVTeamName: team.name,
      PSCBName: team.name,
      PSCBShortName: team.org,
      PSCBLongName: team.name,
      Gender: team.gender ?? team.members[0]?.gender,
    },
    el(
      'Composition',
      {},
      team.members.map((member, i) => el('Athlete', { Code: member.code, Order: i + 1 })),
    ),
  )}`
}
