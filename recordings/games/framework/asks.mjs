/** What can be asked of a unit; a scenario answers what makes sense in it. */
export const ASKS = /** @type {const} */ ([
  'tie',
  'photo finish',
  'protest upheld',
  'protest rejected',
  'correction',
  'record',
  'disqualified',
  'did not start',
  'did not finish',
  'walkover',
  'extra time',
  'tie break',
  'shoot-off',
  'delayed',
  'interrupted',
  'postponed',
])

/** @typedef {typeof ASKS[number]} Ask */

/** Asks that each unit gets. */
const PER_UNIT = 3

/**
 * Deals the asks to the units of a day like cards, so that even a short day has many of them.
 * @param {number} units @param {import('./chance.mjs').Chance} chance @param {readonly Ask[]} always for each unit
 * @returns {Set<Ask>[]}
 */
export function dealAsks(units, chance, always) {
  /** @type {Ask[]} */
  let deck = []
  return Array.from({ length: units }, () => {
    const hand = new Set(always)
    for (let i = 0; i < PER_UNIT; i += 1) {
      if (deck.length === 0) deck = chance.shuffled(ASKS)
      const card = deck.pop()
      if (card !== undefined) hand.add(card)
    }
    return hand
  })
}
