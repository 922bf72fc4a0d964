/** What the parts of a score are called, where a profile has no word of its own. */
const WORDS: Readonly<Record<string, string>> = {
  D: 'D',
  D_SCORE: 'D',
  DIFFICULTY: 'D',
  E: 'E',
  E_SCORE: 'E',
  EXECUTION: 'E',
  A: 'A',
  A_SCORE: 'A',
  ARTISTRY: 'A',
  B: 'B',
  PENALTY: 'Ded.',
  DEDUCTION: 'Ded.',
  DEDUCTIONS: 'Ded.',
  'DEDUCTION/TOT': 'Ded.',
  DED: 'Ded.',
  TES: 'TES',
  'ELEMENT/TOT': 'TES',
  PCS: 'PCS',
  'COMPONENT/TOT': 'PCS',
  TOF: 'ToF',
  TIME_OF_FLIGHT: 'ToF',
  HD: 'HD',
  DISTANCE: 'Distance',
  SPEED: 'Speed',
  WIND: 'Wind',
  WIND_PTS: 'Wind',
  WIND_POINTS: 'Wind',
  GATE: 'Gate',
  GATE_PTS: 'Gate',
  GATE_POINTS: 'Gate',
  STYLE: 'Style',
  STYLE_PTS: 'Style',
  TURNS: 'Turns',
  TURN: 'Turns',
  AIR: 'Air',
  TIME: 'Time',
  TECH: 'Technical',
  ARTISTIC: 'Artistic',
  ELEMENTS: 'Elements',
  OVERALL: 'Overall',
}

/** Codes of judges' marks: each Pos is a judge. */
const JUDGES = /^(JUDGE|JUDGES|B_JUDGE|A_JUDGE|E_JUDGE|D_JUDGE|MARK|MARKS|JUMP_JUDGE|(EXEC|SYNC)\w*_JUDGE)$/

export function isJudge(code: string): boolean {
  return JUDGES.test(code)
}

/**
 * The word for a part: the profile's, ours, else the code itself set as words ("ROTATION_BONUS" → "Rotation bonus"), so that
 * what nobody knows can be read all the same.
 * @param words the profile's, by code or "CODE/Pos".
 */
export function partWord(code: string, pos: string | undefined, words: Readonly<Record<string, string>> = {}): string {
  const key = pos === undefined ? code : `${code}/${pos}`
  const known = words[key] ?? WORDS[key]
  if (known !== undefined) return known
  const plain = words[code] ?? WORDS[code]
  if (isJudge(code) && pos !== undefined) return pos
  if (plain !== undefined) return pos === undefined || pos === 'TOT' ? plain : `${plain} ${pos}`
  const text = code.replaceAll('_', ' ').toLowerCase()
  const word = code.length <= 3 ? code : text.charAt(0).toUpperCase() + text.slice(1)
  return pos === undefined || pos === 'TOT' ? word : `${word} ${pos}`
}

/** Does anybody know this code? Columns of codes that nobody knows go first where room is short. */
export function isKnown(code: string, words: Readonly<Record<string, string>> = {}): boolean {
  return words[code] !== undefined || WORDS[code] !== undefined || WORDS[`${code}/TOT`] !== undefined || isJudge(code)
}
