/**
 * How sets are counted, for sports by rallies and for tennis. A state is what stands after a rally; sides are 0 and 1.
 *
 * @typedef {0 | 1} Side
 * @typedef {{ best: number, to: number, last: number, most: number, serve: 'winner' | 'twos' | 'games', prefix: 'S' | 'G', seconds: number,
 *   tennis?: boolean }} SetRules
 *   to: points of a set, last: of the deciding one; most: at which it ends without two ahead; serve: whose turn; seconds: of a rally
 * @typedef {{ score: [number, number], inside?: [number, number] }} SetState inside: of a tie-break
 * @typedef {{ sets: SetState[], won: [number, number], points: [number, number], serve: Side, first: Side, winner?: Side }} MatchState
 *   sets: the last one is being played; points: of the running game in tennis; first: who began the game or the set
 */

/** @param {Side} side @returns {Side} */
export const other = (side) => (side === 0 ? 1 : 0)

/** @param {Side} serve @returns {MatchState} */
export const matchStart = (serve) => ({ sets: [{ score: [0, 0] }], won: [0, 0], points: [0, 0], serve, first: serve })

/** The state after a rally won by `side`. Pure. @param {MatchState} state @param {Side} side @param {SetRules} rules @returns {MatchState} */
export const afterRally = (state, side, rules) =>
  rules.tennis ? afterPoint(state, side, rules) : afterRallyPoint(state, side, rules)

/** @param {MatchState} state @param {Side} side @param {SetRules} rules @returns {MatchState} */
function afterRallyPoint(state, side, rules) {
  const score = plus(currentSet(state).score, side)
  const played = state.sets.length
  const to = played === rules.best ? rules.last : rules.to
  const serve = nextServe(state, side, score, rules)
  const open = { ...state, sets: [...state.sets.slice(0, -1), { score }], serve }
  return isWon(score, side, to, rules.most) ? setWon(open, side, rules) : open
}

/** @param {MatchState} state @param {Side} side @param {readonly [number, number]} score @param {SetRules} rules @returns {Side} */
function nextServe(state, side, score, rules) {
  if (rules.serve === 'winner') return side
  const served = score[0] + score[1]
  // Two serves each, one each from ten all on.
  const turns = served >= 2 * (rules.to - 1) ? served : Math.floor(served / 2)
  return turns % 2 === 0 ? state.first : other(state.first)
}

/** @param {MatchState} state @param {Side} side @param {SetRules} rules @returns {MatchState} */
function afterPoint(state, side, rules) {
  const set = currentSet(state)
  const [a, b] = set.score
  const points = plus(state.points, side)
  const tieBreak = a === 6 && b === 6
  if (!isWon(points, side, tieBreak ? 7 : 4, Infinity)) {
    const count = points[0] + points[1]
    const serve = tieBreak && Math.ceil(count / 2) % 2 === 1 ? other(state.first) : tieBreak ? state.first : state.serve
    const inside = tieBreak ? { inside: points } : {}
    return { ...state, sets: [...state.sets.slice(0, -1), { ...set, ...inside }], points, serve }
  }
  const score = plus(set.score, side)
  const first = other(state.first)
  const done = { score, ...(tieBreak ? { inside: points } : {}) }
  /** @type {MatchState} */
  const open = { ...state, sets: [...state.sets.slice(0, -1), done], points: [0, 0], serve: first, first }
  return tieBreak || isWon(score, side, 6, 7) ? setWon(open, side, rules) : open
}

/** @param {MatchState} state @param {Side} side @param {SetRules} rules @returns {MatchState} */
function setWon(state, side, rules) {
  const won = plus(state.won, side)
  if (won[side] > rules.best / 2) return { ...state, won, winner: side }
  const first = rules.tennis ? state.first : rules.serve === 'winner' ? state.serve : other(state.first)
  return { ...state, sets: [...state.sets, { score: [0, 0] }], won, first, serve: first }
}

/** @param {readonly [number, number]} score @param {Side} side @param {number} to @param {number} most */
const isWon = (score, side, to, most) =>
  score[side] >= most || (score[side] >= to && score[side] - score[other(side)] >= 2)

/** @param {readonly [number, number]} score @param {Side} side @returns {[number, number]} */
const plus = ([a, b], side) => (side === 0 ? [a + 1, b] : [a, b + 1])

/** @param {MatchState} state @returns {SetState} */
export const currentSet = (state) => state.sets.at(-1) ?? { score: [0, 0] }

/** What the next rally may decide, and for whom: the match, the set, in tennis the game. @param {MatchState} state @param {SetRules} rules */
export function pointAt(state, rules) {
  for (const side of /** @type {const} */ ([0, 1])) {
    const then = afterRally(state, side, rules)
    if (then.winner !== undefined) return { side, code: 'MATCH_POINT' }
    if (then.won[side] > state.won[side]) return { side, code: rules.prefix === 'G' ? 'GAME_POINT' : 'SET_POINT' }
  }
  return undefined
}

const CALLS = ['0', '15', '30', '40']

/** Points as they are called: "40", "A", in a tie-break the number. @param {MatchState} state @param {Side} side */
export function called(state, side) {
  const own = state.points[side]
  const theirs = state.points[other(side)]
  if (currentSet(state).score.every((games) => games === 6)) return String(own)
  if (own >= 3 && theirs >= 3) return own > theirs ? 'A' : '40'
  return CALLS[own] ?? '40'
}
