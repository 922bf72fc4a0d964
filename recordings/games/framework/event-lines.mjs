import { hundredths } from '../../odf/time-text.mjs'

/**
 * Events as lines of a table: "DDD code | name | genders | phases | words | records". Words are "key=value" or "key"; `_` in a
 * value is a space. Records are "WR=9.70 MR=9.98".
 * @typedef {import('./scenario.mjs').EventPlan} EventPlan
 * @typedef {import('./scenario.mjs').Phase} Phase
 */

/** What the words of a line say. */
export class Words {
  #held

  /** @param {string} text */
  constructor(text) {
    this.#held = new Map(
      text
        .split(' ')
        .filter((word) => word !== '')
        .map(
          (word) =>
            /** @type {const} */ ([word.split('=')[0] ?? '', word.split('=')[1]?.replaceAll('_', ' ') ?? 'yes']),
        ),
    )
  }

  /** @param {string} key */
  has(key) {
    return this.#held.has(key)
  }

  /** @param {string} key @returns {string | undefined} */
  text(key) {
    return this.#held.get(key)
  }

  /** @param {string} key @param {number} otherwise */
  number(key, otherwise) {
    const text = this.#held.get(key)
    return text === undefined ? otherwise : Number(text)
  }

  /** In hundredths. @param {string} key */
  time(key) {
    return hundredths(this.#held.get(key) ?? '0')
  }

  /** Comma-separated. @param {string} key @returns {string[]} */
  list(key) {
    return this.#held.get(key)?.split(',') ?? []
  }
}

/**
 * @param {string} lines
 * @param {(phases: string, words: Words) => readonly Phase[]} phasesOf what the phases column means
 * @param {Partial<EventPlan>} [more] of every event
 * @returns {Record<string, EventPlan[]>} by discipline; `facts.words` are the Words of a line
 */
export function eventLines(lines, phasesOf, more = {}) {
  /** @type {Record<string, EventPlan[]>} */
  const out = {}
  for (const line of lines.trim().split('\n')) {
    const [head = '', name = '', genders = '', phases = '', said = '', records = ''] = line
      .split('|')
      .map((part) => part.trim())
    const words = new Words(said)
    const event = {
      code: head.slice(4),
      name,
      genders,
      phases: phasesOf(phases, words),
      facts: { words },
      ...(records === ''
        ? {}
        : {
            records: records
              .split(' ')
              .map((record) => ({ type: record.split('=')[0] ?? '', result: record.split('=')[1] ?? '' })),
          }),
      ...more,
    }
    ;(out[head.slice(0, 3)] ??= []).push(event)
  }
  return out
}

/** The words of an event made by `eventLines`. @param {EventPlan} event */
export function wordsOf(event) {
  const words = event.facts?.['words']
  if (!(words instanceof Words)) throw new Error(`${event.code} was not made by eventLines`)
  return words
}

/**
 * "heats semis minutes": heats, semi-finals and a final; "duels minutes": two against two, whose losers meet for the bronze;
 * "final minutes".
 * @param {string} text @returns {Phase[]}
 */
export function raceRounds(text) {
  const [first = '', second = '', third = ''] = text.split(' ')
  if (first === 'duels') return duels(Number(second))
  if (first === 'final') return [{ code: 'FNL', name: 'Final', units: 1, minutes: Number(second), medal: '1' }]
  const [heats, semis, minutes] = [Number(first), Number(second), Number(third)]
  return [
    ...(heats === 0 ? [] : [{ code: 'HEAT', name: 'Heats', unitName: 'Heat', units: heats, minutes }]),
    ...(semis === 0 ? [] : [{ code: 'SFNL', name: 'Semi-Finals', unitName: 'Semi-Final', units: semis, minutes }]),
    { code: 'FNL', name: 'Final', units: 1, minutes, medal: '1' },
  ]
}

/** @param {number} minutes @returns {Phase[]} */
const duels = (minutes) => [
  { code: 'QFNL', name: 'Quarter-Finals', unitName: 'Quarter-Final', units: 4, minutes },
  { code: 'SFNL', name: 'Semi-Finals', unitName: 'Semi-Final', units: 2, minutes },
  { code: 'FNL', name: 'Small Final', units: 1, minutes, medal: '3', unit: () => '000200--' },
  { code: 'FNL', name: 'Big Final', units: 1, minutes, medal: '1', unit: () => '000100--' },
]
