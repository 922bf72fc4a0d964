import { eventLines, wordsOf } from '../framework/event-lines.mjs'
import { barInfos, heightPointers, heightStanding, heightTurns, jumpOver } from '../framework/heights.mjs'

/**
 * @typedef {import('../framework/game.mjs').Game} Game
 * @typedef {import('../framework/heights.mjs').Jumper} Jumper
 */

export const disciplines = eventLines(
  `
ATH HJ | High Jump | MW | qualification 90 | low=2.15 step=5 | WR=2.46 MR=2.38
ATH PV | Pole Vault | MW | qualification 110 | low=5.50 step=15 | WR=6.26 MR=6.02
ATH HJ------T64 | High Jump T64 | MW | final 80 | low=1.75 step=5 class=T64 | WR=2.17 PR=2.04
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

/** Between two tries. */
const PACE_S = 60
const BARS = 6

/** High jump or pole vault, try by try (odf.md F5). @param {Game} game */
export function unit(game) {
  const words = wordsOf(game.event)
  const low = Math.round(words.time('low') * (game.gender === 'W' ? 0.83 : 1))
  const bars = Array.from({ length: BARS }, (_, i) => ((low + i * words.number('step', 5)) / 100).toFixed(2))
  const through = game.phase.medal === undefined ? 5 : 0
  const field = drawField(game)
  const turns = heightTurns(field, BARS)
  game.startList(
    field.map(({ who, lane, startSort }) => ({ who, lane, startSort, sort: startSort })),
    { infos: barInfos(bars) },
  )
  for (let done = 0; done <= turns.length; done += 1) {
    const infos = [...barInfos(bars), ...heightPointers(turns, done)]
    game.live(done * PACE_S, heightStanding(field, bars, turns, done), { infos })
    const [before, after] = [turns[done - 1], turns[done]]
    if (before !== undefined && before.height !== after?.height)
      game.result(done * PACE_S + 8, 'INTERMEDIATE', heightStanding(field, bars, turns, done), {
        infos: [...barInfos(bars), ...heightPointers(turns, done).slice(0, 1)],
      })
  }
  const rows = heightStanding(field, bars, turns, turns.length, { over: true, through })
  game.finish(turns.length * PACE_S + 15, rows, { content: { infos: barInfos(bars) }, irm: 'DQ' })
}

/** @param {Game} game @returns {Jumper[]} */
function drawField(game) {
  const { chance } = game
  const field = game.athletes(7, wordsOf(game.event).text('class')).map((who, i) => {
    /** @type {Jumper} */
    const jumper = {
      who,
      lane: String(i + 1),
      startSort: i + 1,
      all: jumpOver(chance, BARS, 0.55 + (0.4 * ((i * 3) % 7)) / 7),
    }
    return jumper
  })
  const [first, second, third, fourth] = chance.shuffled(field)
  if (first === undefined || second === undefined || third === undefined || fourth === undefined) return field
  if (game.asked('tie')) second.all = first.all
  if (game.asked('did not start')) {
    third.irm = 'DNS'
    third.all = []
  }
  if (game.asked('did not finish')) fourth.all = ['o', 'x', 'r', '', '', '']
  if (game.asked('disqualified')) fourth.all = ['xxx', '', '', '', '', '']
  if (game.asked('record') && !game.asked('tie')) {
    first.all = ['-', 'o', '-', 'xo', 'o', 'xxo']
    first.records = [game.event.records?.at(-1)?.type ?? 'NR']
  }
  return field
}
