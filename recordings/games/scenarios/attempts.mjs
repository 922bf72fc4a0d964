import { pointersAt, standingAfter, turnsOf } from '../framework/attempts.mjs'
import { eventLines, wordsOf } from '../framework/event-lines.mjs'
import { windText } from '../framework/times.mjs'

/**
 * @typedef {import('../framework/game.mjs').Game} Game
 * @typedef {import('../framework/attempts.mjs').Thrower} Thrower
 * @typedef {import('../framework/attempts.mjs').Try} Try
 */

export const disciplines = eventLines(
  `
ATH LJ | Long Jump | MW | qualification 70 | mark=8.10 wind | WR=8.95 MR=8.51
ATH TJ | Triple Jump | MW | qualification 70 | mark=17.00 wind | WR=18.29 MR=17.77
ATH SP | Shot Put | MW | qualification 70 | mark=20.90 | WR=23.51 MR=22.40
ATH DT | Discus Throw | MW | qualification 70 | mark=65.50 | WR=74.20 MR=69.80
ATH HT | Hammer Throw | MW | qualification 70 | mark=77.00 | WR=86.10 MR=81.10
ATH JT | Javelin Throw | MW | qualification 70 | mark=83.00 | WR=98.10 MR=90.40
ATH LJ------T63 | Long Jump T63 | MW | final 60 | mark=6.70 wind class=T63 | WR=7.31 PR=7.04
ATH SP------F46 | Shot Put F46 | MW | final 60 | mark=15.10 class=F46 | WR=16.90 PR=16.05
ATH CT------F32 | Club Throw F32 | MW | final 60 | mark=35.20 class=F32 | WR=40.10 PR=38.30
`,
  (text) => {
    const [kind = '', minutes = ''] = text.split(' ')
    const final = { code: 'FNL', name: 'Final', units: 1, minutes: Number(minutes), medal: /** @type {const} */ ('1') }
    const groups = {
      code: 'QUAL',
      name: 'Qualification',
      unitName: 'Qualification Group',
      units: 2,
      minutes: Number(minutes),
    }
    return kind === 'final' ? [final] : [groups, final]
  },
  { kind: 'DISTANCE' },
)

/** Between two attempts. */
const PACE_S = 50

/** A jump for distance or a throw: attempt by attempt, with who is up (odf.md F4). @param {Game} game */
export function unit(game) {
  const words = wordsOf(game.event)
  const qualification =
    game.phase.medal === undefined ? { standard: Math.round(meanOf(game) * 1.012), through: 5 } : undefined
  const field = drawField(game)
  const turns = turnsOf(field, qualification, 6)
  /** @type {import('../framework/body.mjs').Info[]} */
  const rule =
    qualification === undefined
      ? []
      : [{ type: 'UI', code: 'QUAL_BP', value: (qualification.standard / 100).toFixed(2) }]
  const standing = (/** @type {number} */ done, over = false) =>
    standingAfter(field, turns, done, { over, qualification })
  game.startList(
    field.map(({ who, lane, startSort }) => ({ who, lane, startSort, sort: startSort })),
    { infos: rule },
  )
  for (let done = 0; done <= turns.length; done += 1) {
    const infos = [...rule, ...pointersAt(turns, done)]
    game.live(done * PACE_S, standing(done), { infos })
    const round = turns[done - 1]?.round
    if (round !== undefined && turns[done]?.round !== round)
      game.result(done * PACE_S + 8, 'INTERMEDIATE', standing(done), {
        infos: [...rule, ...pointersAt(turns, done).slice(0, 1)],
      })
  }
  const rows = standing(turns.length, true)
  game.finish(turns.length * PACE_S + 15, rows, { content: { infos: rule }, irm: words.text('irm') ?? 'DQ' })
}

/** What is usual, in hundredths of a metre. @param {Game} game */
const meanOf = (game) => wordsOf(game.event).time('mark') * (game.gender === 'W' ? 0.86 : 1)

/** @param {Game} game @returns {Thrower[]} */
function drawField(game) {
  const { chance } = game
  const words = wordsOf(game.event)
  const sportClass = words.text('class')
  const size = game.phase.medal === undefined ? 9 : 10
  const mean = meanOf(game)
  const field = game.athletes(size, sportClass).map((who, i) => {
    const own = chance.about(mean, mean * 0.025)
    const all = Array.from({ length: 6 }, (_, n) => attempt(game, own, n, words.has('wind')))
    return { who, lane: String(i + 1), startSort: i + 1, all }
  })
  return dress(game, field)
}

/** @param {Game} game @param {number} own hundredths @param {number} n from 0 @param {boolean} windy @returns {Try} */
function attempt({ chance }, own, n, windy) {
  const wind = windy ? { wind: windText(Math.round(chance.about(4, 9))) } : {}
  if (n > 2 && chance.happens(0.08)) return { mark: '-' }
  return chance.happens(0.27)
    ? { mark: 'x', ...wind }
    : { mark: (Math.round(chance.about(own, own * 0.022)) / 100).toFixed(2), ...wind }
}

/** @param {Game} game @param {Thrower[]} field */
function dress(game, field) {
  const [first, second, third, fourth] = game.chance.shuffled(field)
  if (first === undefined || second === undefined || third === undefined || fourth === undefined || field.length < 6)
    return field
  // The same marks in another order: even the last of them decides nothing.
  if (game.asked('tie'))
    second.all = second.all.map((_, i) => first.all[((i + 2) % 3) + (i > 2 ? 3 : 0)] ?? { mark: 'x' })
  if (game.asked('did not start')) {
    third.irm = 'DNS'
    third.all = []
  }
  if (game.asked('did not finish')) fourth.all = [...fourth.all.slice(0, 2), { mark: 'r' }]
  if (game.asked('disqualified')) fourth.all = fourth.all.map(({ wind }) => ({ mark: 'x', wind }))
  if (game.asked('record'))
    first.all[1] = {
      mark: ((meanOf(game) / 100) * 1.09).toFixed(2),
      wind: first.all[1]?.wind,
      record: game.event.records?.at(-1)?.type ?? 'NR',
    }
  return field
}
