/**
 * How bouts go, in seconds of the hall: what was given when, what the clock said, how it was decided.
 *
 * @typedef {import('../../framework/game.mjs').Game} Game
 * @typedef {import('../../../odf/rows.mjs').RowDraft} RowDraft
 * @typedef {import('../../framework/body.mjs').Content} Content
 * @typedef {import('../../framework/body.mjs').Period} Period
 * @typedef {readonly [Partial<RowDraft>, Partial<RowDraft>]} Sides
 * @typedef {{ at: number, sides: Sides, content: Content, tick?: boolean }} Moment tick: a DT_CURRENT
 * @typedef {{ moments: Moment[], end: number, sides: Sides, content: Content }} Bout
 * @typedef {0 | 1} Side
 * @typedef {{ rounds: number, seconds: number, hits: readonly number[], every: number, to?: number, gap?: number, prefix: string,
 *   best?: boolean, penalty?: string, card?: string, priority?: boolean, senshu?: boolean, decision?: string, gapDecision?: string }} PointRules
 *   hits: points a hit may bring; every: mean seconds between two; to: ends the bout; gap: so many ahead end it, or the round;
 *   best: most rounds won, else points are added up
 */

export const UI = /** @type {const} */ ('UI')
/** What a second of the clock takes in the hall: halts, words, bows. */
export const HALTS = 1.3

/** @param {string} code @param {string} value @param {string} [pos] */
export const info = (code, value, pos) => ({ type: UI, code, value, ...(pos === undefined ? {} : { pos }) })

/** "3:07". @param {number} seconds */
export const clockOf = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

/** @param {Side} winner @param {Sides} sides @param {string} [irm] of the other @returns {Sides} */
export function decided(winner, sides, irm) {
  const [a, b] = sides
  const lost = irm === undefined ? {} : { irm }
  return winner === 0
    ? [
        { ...a, wlt: 'W' },
        { ...b, wlt: 'L', ...lost },
      ]
    : [
        { ...a, wlt: 'L', ...lost },
        { ...b, wlt: 'W' },
      ]
}

/** Who of the two, the better one a little more often. @param {Game} game @param {number} [better] of the first @returns {Side} */
export const side = (game, better = 0.5) => (game.chance.happens(better) ? 0 : 1)

/** What stands of each side. @param {(side: Side) => Partial<RowDraft>} of @returns {Sides} */
export const both = (of) => [of(0), of(1)]
