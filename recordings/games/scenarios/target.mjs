import { ranked } from '../../odf/ranked.mjs'

/**
 * @typedef {import('../framework/game.mjs').Game} Game
 * @typedef {import('../framework/game.mjs').RowDraft} RowDraft
 * @typedef {import('../framework/scenario.mjs').EventPlan} EventPlan
 * @typedef {{ final: number, series: number, size: number, best: number, tenths: boolean, cut?: { first: number, every: number } }} Facts
 *   series: how many; size: shots of a series; best: what a shot is worth at best, in tenths; cut: after which shots somebody must go
 * @typedef {{ who: RowDraft['who'], number: number, shots: number[], tens: number, shootOff: number | undefined, out: number | undefined,
 *   irm: string | undefined }} Shooter
 *   shots: in tenths, or hits in tens; out: the shot after which it was over
 */

const QUALIFICATION = { code: 'QUAL', name: 'Qualification', units: 1, minutes: 40 }
const FINAL = { code: 'FNL', name: 'Final', units: 1, minutes: 40, medal: /** @type {const} */ ('1') }

/** @param {string} code @param {string} name @param {Omit<Facts, 'final'>} facts @param {string} record @returns {EventPlan} */
const shooting = (code, name, facts, record) => ({
  code,
  name,
  genders: 'MW',
  kind: 'POINTS',
  records: [{ type: 'WR', result: record }],
  facts: { ...facts },
  phases: [QUALIFICATION, FINAL],
})

export const disciplines = {
  SHO: [
    shooting(
      'AR10M',
      '10m Air Rifle',
      { series: 6, size: 10, best: 107, tenths: true, cut: { first: 12, every: 2 } },
      '637.9',
    ),
    shooting(
      'AP10M',
      '10m Air Pistol',
      { series: 6, size: 10, best: 98, tenths: false, cut: { first: 12, every: 2 } },
      '594',
    ),
    shooting('TR125', 'Trap', { series: 5, size: 25, best: 10, tenths: false, cut: { first: 25, every: 5 } }, '125'),
  ],
  ARC: [
    {
      code: 'RECURVE',
      name: 'Individual',
      genders: 'MW',
      kind: 'POINTS',
      records: [{ type: 'WR', result: '702' }],
      facts: { series: 12, size: 6, best: 95, tenths: false },
      phases: [{ code: 'QUAL', name: 'Ranking Round', units: 1, minutes: 45 }],
    },
  ],
}

const FIELD = { qualification: 12, final: 8 }
const PACE_S = { series: 110, shot: 25 }

/** A qualification by series, or a final shot by shot until two are left (odf.md F11). @param {Game} game */
export function unit(game) {
  const facts = /** @type {Facts} */ (game.event.facts)
  const final = game.phase.medal === '1'
  const field = drawField(game, final ? FIELD.final : FIELD.qualification)
  game.startList(
    field.map(({ who, number }) => ({ who, sort: number, startSort: number, lane: placeOf(number, final) })),
    final ? {} : { infos: [{ type: 'UI', code: 'QUAL_TO_RANK', value: '8' }] },
  )
  const end = final ? shootFinal(game, facts, field) : shootSeries(game, facts, field)
  const rows = standing(facts, field, { final, over: true })
  game.finish(end, noteRecord(game, rows, final), {})
}

/** @param {number} number @param {boolean} final firing points of a final have letters */
const placeOf = (number, final) => (final ? String.fromCodePoint(64 + number) : String(10 + number))

/** @param {Game} game @param {number} size @returns {Shooter[]} */
function drawField(game, size) {
  const field = game.athletes(size).map((who, i) => {
    /** @type {Shooter} */
    const shooter = { who, number: i + 1, shots: [], tens: 0, shootOff: undefined, out: undefined, irm: undefined }
    return shooter
  })
  const [first, second] = game.chance.shuffled(field)
  if (first !== undefined && game.asked('did not start') && game.phase.medal === undefined) first.irm = 'DNS'
  if (second !== undefined && game.asked('did not finish') && game.phase.medal === undefined) second.irm = 'DNF'
  return field
}

/** One shot, in tenths of a ring: a hit of a clay target is ten of them. @param {Game} game @param {Facts} facts */
function shoot({ chance }, { best, tenths }) {
  if (best === 10) return chance.happens(0.91) ? 10 : 0
  if (tenths) return Math.min(109, Math.round(chance.about(best - 3, 2.5)))
  return Math.min(10, Math.round(chance.about(best / 10, 0.5))) * 10
}

/** @param {Game} game @param {Facts} facts @param {readonly Shooter[]} field @returns {number} seconds of the end */
function shootSeries(game, facts, field) {
  const starters = field.filter(({ irm }) => irm !== 'DNS')
  for (let series = 1; series <= facts.series; series += 1) {
    for (const shooter of starters) {
      if (shooter.irm === 'DNF' && series > 2) continue
      const shots = Array.from({ length: facts.size }, () => shoot(game, facts))
      shooter.shots.push(...shots)
      shooter.tens += shots.filter((shot) => shot >= (facts.tenths ? 104 : 100)).length
    }
    game.live(series * PACE_S.series, standing(facts, field, { final: false }))
  }
  // The same total, decided by the tens.
  const [first, second] = starters.filter(({ irm }) => irm === undefined)
  if (game.asked('tie') && first !== undefined && second !== undefined) second.shots = [...first.shots]
  return facts.series * PACE_S.series + 20
}

/** @param {Game} game @param {Facts} facts @param {readonly Shooter[]} field @returns {number} seconds of the end */
function shootFinal(game, facts, field) {
  const cut = facts.cut ?? { first: 12, every: 2 }
  const last = cut.first + cut.every * (field.length - 2)
  for (let shot = 1; shot <= last; shot += 1) {
    const left = field.filter(({ out }) => out === undefined)
    for (const shooter of left) shooter.shots.push(shoot(game, facts))
    const next = shot <= cut.first ? cut.first : cut.first + Math.ceil((shot - cut.first) / cut.every) * cut.every
    const infos = [{ type: /** @type {const} */ ('UI'), code: 'NEXT_ELIMINATION', value: String(next) }]
    // Not every shot of the long beginning is told: a feed merges what comes close together.
    if (shot >= cut.first - 3 || shot % 4 === 0)
      game.live(shot * PACE_S.shot, standing(facts, field, { final: true }), { infos })
    if (shot === next) eliminate(game, facts, field, shot, infos)
  }
  return last * PACE_S.shot + 45
}

/** The last one of those left goes; equal ones shoot it off. @param {Game} game @param {Facts} facts @param {readonly Shooter[]} field @param {number} shot @param {import('../../odf/rows.mjs').Info[]} infos */
function eliminate(game, facts, field, shot, infos) {
  const left = ranked(
    field.filter(({ out }) => out === undefined),
    compare,
  )
  const [lowest, other] = left.toReversed().map(({ who }) => field.find((shooter) => shooter.who === who))
  if (lowest === undefined || other === undefined) return
  if (compare(lowest, other) === 0) {
    lowest.shootOff = Math.max(0, shoot(game, facts) - 1)
    other.shootOff = Math.min(facts.best === 10 ? 10 : 109, lowest.shootOff + (facts.tenths ? 3 : 10))
    game.live(shot * PACE_S.shot + 15, standing(facts, field, { final: true }), { infos })
  }
  lowest.out = shot
}

/** @param {Shooter} shooter */
const totalOf = ({ shots }) => shots.reduce((sum, shot) => sum + shot, 0)

/** Who shot longest, then the total, the shoot-off, the tens; two who are left differ by NaN, which decides nothing. @param {Shooter} a @param {Shooter} b */
const compare = (a, b) =>
  (b.out ?? Infinity) - (a.out ?? Infinity) ||
  totalOf(b) - totalOf(a) ||
  (b.shootOff ?? 0) - (a.shootOff ?? 0) ||
  b.tens - a.tens

/**
 * @param {Facts} facts @param {readonly Shooter[]} field @param {{ final: boolean, over?: boolean }} of
 * @returns {(RowDraft & import('../../odf/truth-row.mjs').Extra)[]}
 */
function standing(facts, field, { final, over = false }) {
  return ranked(field, compare).map((shooter) => {
    const { who, number, irm, sort, rank, equal, tens } = shooter
    const sums = seriesOf(facts, shooter.shots, final)
    return {
      who,
      sort,
      startSort: number,
      lane: placeOf(number, final),
      ...(irm === undefined ? { result: text(facts, totalOf(shooter)), resultType: 'POINTS' } : { irm }),
      ...(rank === undefined ? {} : { rank }),
      ...(equal ? { equal } : {}),
      ...(over && !final && rank !== undefined && rank <= FIELD.final ? { qualification: 'Q' } : {}),
      extended: [
        ...sums.map((value, i) => ({ code: 'SERIES', pos: i + 1, value: text(facts, value) })),
        ...(final ? shooter.shots.map((shot, i) => ({ code: 'SHOT', pos: i + 1, value: text(facts, shot) })) : []),
        ...(facts.best === 10 || final ? [] : [{ code: 'INNER_TENS', value: String(tens) }]),
        ...(shooter.shootOff === undefined ? [] : [{ code: 'SHOOT_OFF', value: text(facts, shooter.shootOff) }]),
        ...(shooter.out === undefined || over ? [] : [{ code: 'ELIMINATED', value: 'Y' }]),
      ],
    }
  })
}

/** @param {Facts} facts @param {readonly number[]} shots @param {boolean} final two series of five, then shots alone */
function seriesOf(facts, shots, final) {
  const size = final ? (facts.best === 10 ? 25 : 5) : facts.size
  const count = Math.min(final ? (facts.best === 10 ? 1 : 2) : facts.series, Math.ceil(shots.length / size))
  return Array.from({ length: count }, (_, i) =>
    shots.slice(i * size, i * size + size).reduce((sum, shot) => sum + shot, 0),
  )
}

/** Tenths as the feed writes them: "104.5"; whole rings or hits without: "98". @param {Facts} facts @param {number} tenths */
const text = (facts, tenths) => (facts.tenths ? (tenths / 10).toFixed(1) : String(Math.round(tenths / 10)))

/** @param {Game} game @param {(RowDraft & import('../../odf/truth-row.mjs').Extra)[]} rows @param {boolean} final */
function noteRecord(game, rows, final) {
  const record = game.event.records?.[0]
  if (final || !game.asked('record') || record === undefined) return rows
  return rows.map((row) => (row.rank === 1 ? { ...row, records: [{ type: 'NR' }] } : row))
}
