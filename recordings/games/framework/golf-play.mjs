import { ranked } from '../../odf/ranked.mjs'

/**
 * @typedef {import('./game.mjs').Game} Game
 * @typedef {import('./life.mjs').FullRow} FullRow
 * @typedef {import('./series-parts.mjs').Entry} Entry
 * @typedef {Entry & { irm: string | undefined, strokes: readonly number[], mark: number }} Golfer strokes: by hole
 */

/** The par of each hole: 72 in all. */
export const PARS = [4, 5, 3, 4, 4, 4, 3, 5, 4, 4, 3, 4, 5, 4, 4, 3, 5, 4]
export const PAR = PARS.reduce((sum, par) => sum + par, 0)
/** Two of a flight, and flights a hole apart. */
const FLIGHT = 2
/** Told every other hole. */
const TOLD = 2

/** "-4", "E", "+2". @param {number} strokes more than par */
export const toPar = (strokes) => (strokes === 0 ? 'E' : strokes > 0 ? `+${strokes}` : String(strokes))

/**
 * A round of golf, hole by hole: flights go out one after the other (codes of holes unverified, odf.md 15).
 * @param {Game} game @param {import('../scenarios/data/series-events.mjs').Part} part @param {readonly Entry[]} field @returns {import('./series-parts.mjs').Played}
 */
export function golfRound(game, part, field) {
  const golfers = field.map(({ absent, ...entry }) => golfer(game, part, entry, absent))
  const [first, second] = golfers
  if (game.asked('tie') && first !== undefined && second !== undefined) {
    second.strokes = first.strokes
    second.mark = first.mark
  }
  const steps = PARS.length + Math.ceil(golfers.length / FLIGHT) - 1
  const infos = PARS.map((par, i) => ({
    type: /** @type {const} */ ('UI'),
    code: 'HOLE',
    pos: i + 1,
    value: String(par),
  }))
  const pace = (game.phase.minutes * 60 - 300) / (steps + 1)
  game.startList(
    field.map(({ who, lane, startSort }) => ({ who, lane, startSort, sort: startSort })),
    { infos },
  )
  for (let step = 0; step < steps; step += TOLD) game.live(step * pace, rowsAt(golfers, step), { infos })
  const rows = rowsAt(golfers, steps)
  return {
    end: steps * pace + 20,
    rows,
    points: new Map(golfers.flatMap(({ who, irm, mark }) => (irm === undefined ? [[who.code, mark]] : []))),
    content: { infos },
  }
}

/** @param {Game} game @param {import('../scenarios/data/series-events.mjs').Part} part @param {Omit<Entry, 'absent'>} entry @param {boolean} absent @returns {Golfer & { strokes: readonly number[], mark: number }} */
function golfer(game, part, entry, absent) {
  const mark = Math.round(game.chance.about(part.mean, part.spread))
  const strokes = [...PARS]
  const step = Math.sign(mark - PAR)
  // Two holes the other way, and what that costs made good elsewhere.
  const swing = [-step || -1, step || 1]
  const changes = [...Array.from({ length: Math.abs(mark - PAR) }, () => step), ...swing, ...swing.map((by) => -by)]
  for (const by of changes) {
    const hole = game.chance.pick(PARS.map((_, i) => i).filter((i) => (strokes[i] ?? 0) + by >= 2))
    strokes[hole] = (strokes[hole] ?? 0) + by
  }
  return { ...entry, lane: entry.lane, absent, irm: absent ? part.irm : undefined, strokes, mark }
}

/** @param {readonly Golfer[]} golfers @param {number} step how many holes the first flight has played @returns {FullRow[]} */
function rowsAt(golfers, step) {
  const now = golfers.map((each, i) => {
    const holes = Math.max(0, Math.min(PARS.length, step - Math.floor(i / FLIGHT)))
    const strokes = each.irm === undefined ? each.strokes.slice(0, holes) : []
    const more = strokes.reduce((sum, count, hole) => sum + count - (PARS[hole] ?? 0), 0)
    return { ...each, strokes, more }
  })
  const out = now.filter(({ irm, strokes }) => irm === undefined && strokes.length > 0)
  const placed = ranked(out, (a, b) => a.more - b.more)
  const rest = now
    .filter(({ who }) => !out.some((each) => each.who === who))
    .map((each, i) => ({ ...each, sort: placed.length + i + 1 }))
  return [...placed, ...rest].map((each) => {
    const { who, lane, startSort, sort, strokes, more, irm } = each
    const { rank, equal } = /** @type {{ rank?: number, equal?: boolean }} */ (each)
    const whole = strokes.length === PARS.length
    return {
      who,
      lane,
      startSort,
      sort,
      ...(rank === undefined ? {} : { rank, result: toPar(more), resultType: 'STROKES' }),
      ...(equal === true ? { equal } : {}),
      ...(irm !== undefined && step >= PARS.length ? { irm } : {}),
      extended: [
        ...(rank === undefined ? [] : [{ code: 'THRU', value: whole ? 'F' : String(strokes.length) }]),
        ...(whole ? [{ code: 'STROKES', value: String(strokes.reduce((sum, count) => sum + count, 0)) }] : []),
        ...strokes.map((count, i) => ({ code: 'HOLE', pos: i + 1, value: String(count) })),
      ],
    }
  })
}
