/** Phases of a knock-out: matches of `minutes`, bronze before gold; the loser of a semi-final plays for the bronze. */

/**
 * @param {string} word "Match", "Bout" @param {number} minutes from the start to the official result
 * @param {boolean} [bronze] is there a match for it? @returns {import('../../framework/scenario.mjs').Phase[]}
 */
export function knockOut(word, minutes, bronze = true) {
  return [
    { code: 'QFNL', name: 'Quarter-Finals', unitName: `Quarter-Final ${word}`, units: 4, minutes },
    { code: 'SFNL', name: 'Semi-Finals', unitName: `Semi-Final ${word}`, units: 2, minutes },
    ...(bronze
      ? [
          {
            code: 'FNL',
            name: `Bronze Medal ${word}`,
            units: 1,
            minutes,
            medal: /** @type {const} */ ('3'),
            unit: () => '000200--',
          },
        ]
      : []),
    {
      code: 'FNL',
      name: `Gold Medal ${word}`,
      units: 1,
      minutes,
      medal: /** @type {const} */ ('1'),
      unit: () => '000100--',
    },
  ]
}

/**
 * @param {string} code @param {string} name @param {string} genders @param {import('../../framework/scenario.mjs').Phase[]} phases
 * @param {Record<string, unknown>} facts @returns {import('../../framework/scenario.mjs').EventPlan}
 */
export const duelEvent = (code, name, genders, phases, facts) => ({ code, name, genders, phases, facts })
