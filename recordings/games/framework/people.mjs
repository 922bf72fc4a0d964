import { NAME_LISTS } from './name-lists.mjs'
import { NATIONS } from './nations.mjs'

/**
 * @typedef {import('../../odf/names.mjs').Person} Person
 * @typedef {import('../../odf/names.mjs').Team} Team
 * @typedef {import('./nations.mjs').Nation} Nation
 * @typedef {'M' | 'W' | 'X' | 'O'} Gender
 */

/** What a list of people must have at least one of, as far as it is long enough. */
const KINDS = /** @type {const} */ (['longest', 'single', 'shortest', 'twins'])
/** Where a single name is common. */
const SINGLE_NAMES = new Set(['INA', 'MYA', 'AFG', 'BRA', 'IND', 'ETH'])

/** The invented people of one discipline. Nobody is there twice. */
export class People {
  #count = 0
  /** @type {Set<string>} */
  #taken = new Set()

  /** @param {import('./chance.mjs').Chance} chance @param {string} discipline three letters */
  constructor(chance, discipline) {
    this.chance = chance
    this.discipline = discipline
  }

  /**
   * Different people of as many nations as possible, among them a long name, a short one, a single one and twins.
   * @param {number} count @param {Gender} gender X: by turns @param {string} [sportClass] of para sport @returns {Person[]}
   */
  athletes(count, gender, sportClass) {
    const nations = this.#nations(count)
    /** @type {Person[]} */
    const out = []
    for (const [i, nation] of nations.entries()) {
      const sex = genderOf(gender, i)
      const kind = i < KINDS.length && count > KINDS.length ? KINDS[i] : undefined
      const first = out[0]
      out.push(
        kind === 'twins' && first !== undefined && count > 7
          ? this.#twin(first, sex, sportClass)
          : this.#person(nation, sex, kind, sportClass),
      )
    }
    return this.chance.shuffled(out)
  }

  /**
   * Teams of different nations, each with its members.
   * @param {number} count @param {number} size members of each @param {Gender} gender @param {string} event type of the event, as in its RSC
   * @returns {Team[]}
   */
  teams(count, size, gender, event) {
    return this.#nations(count).map((nation) => ({
      code: teamCode(this.discipline, gender, event, nation.code, 1),
      name: nation.name,
      org: nation.code,
      gender,
      members: Array.from({ length: size }, (_, i) => this.#person(nation, genderOf(gender, i), undefined, undefined)),
    }))
  }

  /** Pairs under their own names: "HARLOW J / LOWE M" (odf.md 11.1). @param {number} count @param {Gender} gender @param {string} event @returns {Team[]} */
  pairs(count, gender, event) {
    return this.teams(count, 2, gender, event).map((team) => ({
      ...team,
      name: team.members
        .map(({ family, given }) => [family.toUpperCase(), given.slice(0, 1)].filter((part) => part !== '').join(' '))
        .join(' / '),
    }))
  }

  /** @param {number} count @returns {Nation[]} */
  #nations(count) {
    const out = []
    while (out.length < count) out.push(...this.chance.shuffled(NATIONS))
    return out.slice(0, count)
  }

  /**
   * @param {Nation} nation @param {'M' | 'W'} gender @param {typeof KINDS[number] | undefined} kind @param {string | undefined} sportClass
   * @returns {Person}
   */
  #person(nation, gender, kind, sportClass) {
    const lists = NAME_LISTS[nation.names]
    const givens = words(lists[gender])
    const families = words(lists.family)
    for (let tries = 0; ; tries += 1) {
      const by = (/** @type {readonly Word[]} */ list) => {
        const sorted = list.toSorted((a, b) => a.latin.length - b.latin.length)
        const edge = kind === 'longest' ? sorted.slice(-2) : kind === 'shortest' ? sorted.slice(0, 2) : list
        return this.chance.pick(tries > 5 ? list : edge)
      }
      const family = by(families)
      const single = kind === 'single' || (SINGLE_NAMES.has(nation.code) && this.chance.happens(0.1))
      const given = single ? { latin: '', local: '' } : by(givens)
      // A part of the name that is there already: a new one with a second given name, in the end.
      const second = tries > 30 && !single ? `-${this.chance.pick(givens).latin}` : ''
      const name = `${given.latin}${second}|${family.latin}`
      if (this.#taken.has(name) && tries < 200) continue
      this.#taken.add(name)
      this.#count += 1
      const local = family.local === '' ? undefined : { given: given.local, family: family.local }
      return {
        code: `${Number.parseInt(this.discipline, 36)}${String(this.#count).padStart(4, '0')}`,
        given: `${given.latin}${second}`,
        family: family.latin,
        org: nation.code,
        gender,
        ...(local === undefined ? {} : { local }),
        ...(sportClass === undefined ? {} : { class: sportClass }),
      }
    }
  }

  /** Of the same family, and with the same initial where there is a name for it. @param {Person} person @param {'M' | 'W'} gender @param {string | undefined} sportClass @returns {Person} */
  #twin(person, gender, sportClass) {
    const nation = NATIONS.find(({ code }) => code === person.org) ?? this.chance.pick(NATIONS)
    const other = this.#person(nation, gender, undefined, sportClass)
    const givens = words(NAME_LISTS[nation.names][gender]).map(({ latin }) => latin)
    const same = givens.filter((given) => given !== person.given && given.slice(0, 1) === person.given.slice(0, 1))
    const local = other.local === undefined ? {} : { local: { ...other.local, family: person.local?.family ?? '' } }
    return {
      ...other,
      ...local,
      family: person.family,
      given: same[0] ?? (other.given === '' ? (givens[0] ?? 'Alex') : other.given),
    }
  }
}

/** @typedef {{ latin: string, local: string }} Word */

/** @param {string} list @returns {Word[]} */
const words = (list) =>
  list.split(' ').map((word) => {
    const [latin = '', local = ''] = word.replaceAll('_', ' ').split('=')
    return { latin, local }
  })

/** @param {Gender} gender @param {number} i @returns {'M' | 'W'} */
const genderOf = (gender, i) => (gender === 'M' || gender === 'W' ? gender : i % 2 === 0 ? 'W' : 'M')

/** "BKBMTEAM5---USA01" (odf.md 5.2). @param {string} discipline @param {string} gender @param {string} event @param {string} org @param {number} number */
export const teamCode = (discipline, gender, event, org, number) =>
  `${discipline}${gender}${event.slice(0, 8).padEnd(8, '-')}${org}${String(number).padStart(2, '0')}`
