import { ranked } from '../../odf/ranked.mjs'

/**
 * @typedef {import('../framework/game.mjs').Game} Game
 * @typedef {import('../framework/game.mjs').RowDraft} RowDraft
 * @typedef {import('../framework/scenario.mjs').EventPlan} EventPlan
 * @typedef {{ weight: number, valid: boolean | undefined }} Attempt valid: undefined while only declared
 * @typedef {{ who: RowDraft['who'], number: number, bodyweight: string, lifts: Attempt[][], strength: number[], reachedAt: number,
 *   irm: string | undefined, records: { type: string }[] }} Lifter
 *   number: of the start list; strength: what is lifted at best, by lift; reachedAt: the turn in which the total was reached
 */

const BOTH = ['SNATCH', 'CLEAN']

/** @param {string} code @param {string} name @param {number} best of the snatch @param {string} genders @returns {EventPlan} */
const category = (code, name, best, genders) => ({
  code,
  name,
  genders,
  kind: 'WEIGHT',
  records: [
    { type: 'WR', result: String(Math.round(best * 2.4)) },
    { type: 'MR', result: String(Math.round(best * 2.3)) },
  ],
  facts: { lifts: BOTH, best },
  phases: [{ code: 'FNL', name: 'Group A', units: 1, minutes: 75, medal: '1' }],
})
/** @param {string} code @param {string} name @param {number} best @param {string} genders @returns {EventPlan} */
const press = (code, name, best, genders) => ({
  ...category(code, name, best, genders),
  records: [{ type: 'WR', result: String(best + 12) }],
  facts: { lifts: ['BENCH'], best },
  phases: [{ code: 'FNL', name: 'Final', units: 1, minutes: 50, medal: '1' }],
})

export const disciplines = {
  WLF: [category('59KG', '59kg', 104, 'W'), category('73KG', '73kg', 158, 'M'), category('102KG', '102kg', 182, 'M')],
  PWL: [press('61KG', '61kg', 128, 'W'), press('80KG', '80kg', 205, 'M')],
}

const FIELD = 6
const ATTEMPTS = 3
/** Between two attempts, and between the lifts. */
const PACE_S = 65
const BREAK_S = 300
const LIGHTS = ['REFEREE', 'REFEREE', 'REFEREE']

/** Lift by lift: the lightest bar first (odf.md F10). @param {Game} game */
export function unit(game) {
  const { lifts, best } = /** @type {{ lifts: string[], best: number }} */ (game.event.facts)
  const field = drawField(game, best, lifts.length)
  const entries = (/** @type {Lifter} */ { bodyweight, number }) => [
    { code: 'BODYWEIGHT', value: bodyweight },
    { code: 'LOT', value: String(((number * 37) % 90) + 1) },
  ]
  game.startList(
    field.map((lifter) => ({
      who: lifter.who,
      sort: lifter.number,
      startSort: lifter.number,
      lane: String(lifter.number),
      entries: entries(lifter),
    })),
  )
  let seconds = 0
  let turn = 0
  for (const [at] of lifts.entries()) {
    if (at > 0) {
      game.result(seconds + 10, 'INTERMEDIATE', standing(field, lifts, at - 1))
      game.current(seconds + 12, [], {
        clock: { time: `${Math.floor(BREAK_S / 60)}:${String(BREAK_S % 60).padStart(2, '0')}`, running: true },
      })
      seconds += BREAK_S
    }
    for (const lifter of field.filter(({ irm }) => irm === undefined)) declare(game, lifter, at)
    for (let up = nextUp(field, at); up !== undefined; up = nextUp(field, at)) {
      const after = nextUp(field, at, up)
      const infos = [
        { type: /** @type {const} */ ('DISPLAY'), code: 'CURRENT', value: up.who.code },
        ...(after === undefined
          ? []
          : [{ type: /** @type {const} */ ('DISPLAY'), code: 'CURRENT_2', value: after.who.code }]),
      ]
      game.live(seconds, standing(field, lifts, at), { infos })
      if (turn % 5 === 0) game.current(seconds + 5, [], { clock: { time: '1:00', running: true } })
      const good = judge(game, up, at)
      // The down signal comes before the lights.
      if (turn % 5 === 0) {
        game.current(seconds + 37, [], {
          clock: { time: '0:27', running: false },
          infos: [{ type: /** @type {const} */ ('DISPLAY'), code: 'DOWN', value: 'Y' }],
        })
        game.current(seconds + 40, [], { clock: { time: '0:27', running: false }, infos: lights(game, good) })
      }
      decide(game, up, at, good, turn)
      seconds += PACE_S
      turn += 1
    }
  }
  game.live(seconds, standing(field, lifts, lifts.length - 1))
  game.finish(seconds + 10, standing(field, lifts, lifts.length - 1, true), {})
}

/** @param {Game} game @param {number} best @param {number} lifts @returns {Lifter[]} */
function drawField(game, best, lifts) {
  const { chance } = game
  const field = game.athletes(FIELD).map((who, i) => {
    const own = best - ((i * 5) % FIELD) * 3
    /** @type {Lifter} */
    const lifter = {
      who,
      number: i + 1,
      bodyweight: chance.about(Number.parseInt(game.event.code, 10) - 0.4, 0.1).toFixed(2),
      lifts: Array.from({ length: lifts }, () => []),
      strength: [own, Math.round(own * 1.24) + chance.between(-2, 2)].slice(0, lifts),
      reachedAt: Infinity,
      irm: undefined,
      records: [],
    }
    return lifter
  })
  const [first, second, third, fourth] = chance.shuffled(field)
  if (first === undefined || second === undefined || third === undefined || fourth === undefined) return field
  if (game.asked('did not start')) third.irm = 'DNS'
  // Three attempts that fail: no total.
  if (game.asked('did not finish') || game.asked('disqualified')) fourth.strength = fourth.strength.map(() => 0)
  if (game.asked('record')) first.strength = first.strength.map((kg) => Math.round(kg * 1.1))
  return field
}

/** The next weight: well below the best at first, then more. @param {Game} game @param {Lifter} lifter @param {number} at */
function declare(game, lifter, at) {
  const own = lifter.lifts[at] ?? []
  const last = own.at(-1)
  const strength = lifter.strength[at] || 100
  const weight =
    last === undefined
      ? Math.round(strength * 0.94)
      : last.valid === true
        ? last.weight + game.chance.between(2, 5)
        : last.weight
  own.push({ weight, valid: undefined })
  lifter.lifts[at] = own
}

/** The lightest bar; of equal ones the earlier attempt, then the lower number. @param {readonly Lifter[]} field @param {number} at @param {Lifter} [besides] */
const nextUp = (field, at, besides) =>
  field
    .filter((lifter) => lifter !== besides && openOf(lifter, at) !== undefined)
    .toSorted(
      (a, b) =>
        (openOf(a, at)?.weight ?? 0) - (openOf(b, at)?.weight ?? 0) ||
        (a.lifts[at]?.length ?? 0) - (b.lifts[at]?.length ?? 0) ||
        a.number - b.number,
    )[0]

/** The attempt that is declared and not decided. @param {Lifter} lifter @param {number} at */
const openOf = (lifter, at) => lifter.lifts[at]?.find(({ valid }) => valid === undefined)

/** @param {Game} game @param {Lifter} lifter @param {number} at */
function judge(game, lifter, at) {
  const bar = openOf(lifter, at)?.weight ?? 0
  const strength = lifter.strength[at] ?? 0
  return strength > 0 && bar <= strength + 2 && game.chance.happens(bar <= strength ? 0.85 : 0.35)
}

/** Three lights, of which two or three say the same. @param {Game} game @param {boolean} good */
function lights(game, good) {
  const other = game.chance.between(1, 6)
  return LIGHTS.map((code, i) => ({
    type: /** @type {const} */ ('DISPLAY'),
    code,
    pos: i + 1,
    value: (other === i + 1) === good ? 'R' : 'W',
  }))
}

/** @param {Game} game @param {Lifter} lifter @param {number} at @param {boolean} good @param {number} turn */
function decide(game, lifter, at, good, turn) {
  const open = openOf(lifter, at)
  if (open === undefined) return
  open.valid = good
  if (good && at === lifter.lifts.length - 1) lifter.reachedAt = turn
  const all = lifter.lifts[at] ?? []
  if (all.length < ATTEMPTS) declare(game, lifter, at)
  else if (bestOf(all) === undefined) lifter.irm = 'DNF'
  noteRecord(game, lifter)
}

/** @param {Game} game @param {Lifter} lifter */
function noteRecord(game, lifter) {
  const total = totalOf(lifter)
  const broken = (game.event.records ?? []).filter(({ result }) => total !== undefined && total > Number(result))
  // A world record is a meeting record, too: what matters most is said.
  if (broken[0] !== undefined) lifter.records = [{ type: broken[0].type }]
}

/** @param {readonly Attempt[]} attempts */
function bestOf(attempts) {
  const good = attempts.filter(({ valid }) => valid === true).map(({ weight }) => weight)
  return good.length === 0 ? undefined : Math.max(...good)
}

/** The sum of the bests of all lifts. @param {Lifter} lifter */
function totalOf(lifter) {
  const bests = lifter.lifts.map(bestOf)
  return bests.reduce(
    (sum, each) => (sum === undefined || each === undefined ? undefined : sum + each),
    /** @type {number | undefined} */ (0),
  )
}

/**
 * The rows: those with a total of the lifts so far, then those without one, then those with an IRM.
 * @param {readonly Lifter[]} field @param {readonly string[]} codes @param {number} at index of the lift that is on @param {boolean} [over]
 * @returns {(RowDraft & import('../../odf/truth-row.mjs').Extra)[]}
 */
function standing(field, codes, at, over = false) {
  const now = field.map((lifter) => {
    const bests = lifter.lifts.slice(0, at + 1).map(bestOf)
    const total = bests.every((each) => each !== undefined) ? bests.reduce((sum, each) => sum + each, 0) : undefined
    return { lifter, total, irm: lifter.irm ?? (over && totalOf(lifter) === undefined ? 'DNF' : undefined) }
  })
  // Of equal totals the one that was reached first is ahead.
  const placed = ranked(
    now.filter(({ total, irm }) => total !== undefined && irm === undefined),
    (a, b) =>
      (b.total ?? 0) - (a.total ?? 0) || a.lifter.reachedAt - b.lifter.reachedAt || a.lifter.number - b.lifter.number,
  )
  const open = now.filter(({ total, irm }) => total === undefined && irm === undefined)
  const out = now.filter(({ irm }) => irm !== undefined)
  /** @type {{ lifter: Lifter, total: number | undefined, irm: string | undefined, sort: number, rank?: number }[]} */
  const all = [...placed, ...[...open, ...out].map((row, i) => ({ ...row, sort: placed.length + i + 1 }))]
  return all.map(({ lifter, total, irm, sort, rank }) => ({
    who: lifter.who,
    sort,
    startSort: lifter.number,
    lane: String(lifter.number),
    ...(rank === undefined ? {} : { rank }),
    ...(irm === undefined ? {} : { irm }),
    ...(total === undefined || irm !== undefined ? {} : { result: String(total), resultType: 'WEIGHT' }),
    ...(lifter.records.length === 0 || irm !== undefined ? {} : { records: lifter.records }),
    extended: [
      { code: 'BODYWEIGHT', value: lifter.bodyweight },
      ...lifter.lifts.flatMap((attempts, i) => (attempts.length === 0 ? [] : [liftTuple(codes[i] ?? '', attempts)])),
    ],
  }))
}

/** @param {string} code @param {readonly Attempt[]} attempts @returns {import('../../odf/rows.mjs').Extended} */
function liftTuple(code, attempts) {
  const best = bestOf(attempts)
  return {
    code,
    value: best === undefined ? undefined : String(best),
    extensions: attempts.flatMap(({ weight, valid }, i) => [
      /** @type {[string, string, number]} */ (['ATTEMPT', String(weight), i + 1]),
      ...(valid === undefined
        ? []
        : [/** @type {[string, string, number]} */ (['ATTEMPT_VALID', valid ? 'Y' : 'N', i + 1])]),
    ]),
  }
}
