import { ranked } from '../../odf/ranked.mjs'
import { golfRound } from './golf-play.mjs'
import { pointersAt, standingAfter, turnsOf } from './attempts.mjs'
import { barInfos, heightPointers, heightStanding, heightTurns, jumpOver } from './heights.mjs'
import { bouts } from './series-bouts.mjs'
import { listed, pointsBy } from './series-rows.mjs'
import { atStart, raceInfos, raceRows, runClock } from './race.mjs'
import { gapText, wholeSeconds, windText } from './times.mjs'

/**
 * @typedef {import('./game.mjs').Game} Game
 * @typedef {import('./life.mjs').FullRow} FullRow
 * @typedef {import('../scenarios/data/series-events.mjs').Part} Part
 * @typedef {FullRow['who']} Who
 * @typedef {{ end: number, rows: readonly FullRow[], points: ReadonlyMap<string, number>, content?: import('./body.mjs').Content,
 *   wind?: string }} Played end: seconds; points: by code, of those who get some
 * @typedef {{ who: Who, lane: string, startSort: number, absent: boolean }} Entry
 */

/** One part of a series from its start list to the end of play. @param {Game} game @param {Part} part @param {readonly Entry[]} field @returns {Played} */
export function playPart(game, part, field) {
  switch (part.kind) {
    case 'track':
      return track(game, part, field)
    case 'jump':
    case 'throw':
      return attempts(game, part, field)
    case 'height':
      return heights(game, part, field)
    case 'round':
      return golfRound(game, part, field)
    case 'penalties':
      return oneByOne(game, part, field)
    case 'bouts':
    case 'bonus':
      return bouts(game, part, field)
    default:
      return places(game, part, field)
  }
}

/** @param {Game} game @param {Part} part @param {readonly Entry[]} field @returns {Played} */
function track(game, part, field) {
  const runners = field.map(({ absent, ...entry }) => ({
    ...entry,
    time: Math.round(game.chance.about(part.mean, part.spread)),
    ms: '',
    splits: [],
    records: [],
    irm: absent ? part.irm : undefined,
  }))
  const [first, second] = runners
  if (game.asked('tie') && first !== undefined && second !== undefined) second.time = first.time
  const rules = /** @type {const} */ ({ diff: 'none' })
  const wind = part.wind ? windText(Math.round(game.chance.about(3, 8))) : undefined
  /** @type {import('./body.mjs').Content} */
  const content = wind === undefined ? {} : { infos: [{ type: 'UI', code: 'WIND_SPEED', value: wind }] }
  game.startList(runners.map(atStart))
  game.live(0, raceRows(runners, 0, rules))
  runClock(game, runners, 2)
  const times = runners.flatMap(({ irm, time }) => (irm === undefined ? [time] : []))
  const rows = raceRows(runners, Infinity, rules)
  const timeOf = new Map(runners.map(({ who, time }) => [who.code, time]))
  const points = pointsBy(rows, ({ who }) => part.points(timeOf.get(who.code) ?? 0))
  return {
    end: Math.max(0, ...times) / 100 + 3,
    rows: part.told ? rows.map((row) => withPoints(row, points.get(row.who.code))) : rows,
    points,
    content,
    ...(wind === undefined ? {} : { wind }),
  }
}

/** @param {FullRow} row @param {number | undefined} points @returns {FullRow} */
const withPoints = (row, points) =>
  points === undefined
    ? row
    : { ...row, extended: [...(row.extended ?? []), { code: 'POINTS', value: String(points) }] }

/** Three rounds; told once a round. @param {Game} game @param {Part} part @param {readonly Entry[]} field @returns {Played} */
function attempts(game, part, field) {
  const throwers = field.map(({ absent, ...entry }) => {
    const own = game.chance.about(part.mean, part.spread)
    const all = [0, 1, 2].map(() => ({
      mark: game.chance.happens(0.25) ? 'x' : (Math.round(game.chance.about(own, own * 0.02)) / 100).toFixed(2),
      ...(part.wind ? { wind: windText(Math.round(game.chance.about(3, 8))) } : {}),
    }))
    return { ...entry, all: absent ? [] : all, ...(absent ? { irm: part.irm } : {}) }
  })
  const turns = turnsOf(throwers, undefined, 3)
  game.startList(field.map(listed))
  for (let done = 0; done <= turns.length; done += 1) {
    if (done > 1 && turns[done - 1]?.round === turns[done]?.round) continue
    game.live(done * 50, standingAfter(throwers, turns, done), { infos: pointersAt(turns, done) })
  }
  const rows = standingAfter(throwers, turns, turns.length, { over: true })
  return {
    end: turns.length * 50 + 10,
    rows,
    points: pointsBy(rows, ({ result }) => part.points(Math.round(Number(result) * 100))),
  }
}

/** Told once a bar. @param {Game} game @param {Part} part @param {readonly Entry[]} field @returns {Played} */
function heights(game, part, field) {
  const count = 6
  const bars = Array.from({ length: count }, (_, i) => ((part.mean + i * part.spread) / 100).toFixed(2))
  const jumpers = field.map(({ absent, ...entry }) => ({
    ...entry,
    all: absent ? [] : jumpOver(game.chance, count, 0.6 + game.chance.next() * 0.35),
    ...(absent ? { irm: part.irm } : {}),
  }))
  const turns = heightTurns(jumpers, count)
  game.startList(field.map(listed), { infos: barInfos(bars) })
  for (let done = 0; done <= turns.length; done += 1) {
    if (done > 1 && turns[done - 1]?.height === turns[done]?.height) continue
    game.live(done * 45, heightStanding(jumpers, bars, turns, done), {
      infos: [...barInfos(bars), ...heightPointers(turns, done)],
    })
  }
  const rows = heightStanding(jumpers, bars, turns, turns.length, { over: true })
  return {
    end: turns.length * 45 + 10,
    rows,
    points: pointsBy(rows, ({ result }) => part.points(Math.round(Number(result) * 100))),
    content: { infos: barInfos(bars) },
  }
}

/**
 * All at once, told on the way by places, at each mark of a course where there are any; points for the place.
 * @param {Game} game @param {Part} part @param {readonly Entry[]} field @returns {Played}
 */
function places(game, part, field) {
  const here = field.filter(({ absent }) => !absent)
  const gone = field.filter(({ absent }) => absent)
  const length = game.phase.minutes * 60 * 0.55
  /** @type {(readonly Entry[])[]} who was where at each mark so far */
  const passed = []
  const rowsOf = (/** @type {readonly Entry[]} */ order, /** @type {boolean} */ over) => [
    ...order.map((entry, i) => ({
      ...listed(entry),
      sort: i + 1,
      rank: i + 1,
      ...(over ? { result: String(part.points(i + 1)), resultType: 'POINTS' } : {}),
      ...(part.marks === 0 ? {} : { extended: roundingsOf(entry, passed, length) }),
    })),
    ...gone.map(({ who, lane, startSort }, i) => ({
      who,
      lane,
      startSort,
      sort: order.length + i + 1,
      ...(over ? { irm: part.irm } : {}),
    })),
  ]
  const marks = Array.from({ length: part.marks }, (_, i) => `Mark ${i + 1}`)
  const content = () => (part.marks === 0 ? {} : { infos: raceInfos(marks, passed.length, 0) })
  game.startList(field.map(listed), content())
  const shares = part.marks === 0 ? [0.25, 0.5, 0.75] : marks.map((_, i) => (i + 1) / (part.marks + 1))
  let order = game.chance.shuffled(here)
  for (const share of shares) {
    order = part.marks === 0 ? game.chance.shuffled(here) : overtaken(game, order)
    if (part.marks > 0) passed.push(order)
    game.live(length * share, rowsOf(order, false), content())
  }
  const rows = rowsOf(part.marks === 0 ? game.chance.shuffled(here) : overtaken(game, order), true)
  return { end: length, rows, points: pointsBy(rows, ({ rank = 0 }) => part.points(rank)), content: content() }
}

/** A few boats have passed each other. @param {Game} game @param {readonly Entry[]} order */
function overtaken(game, order) {
  const next = [...order]
  for (let i = 1; i < next.length; i += 1) {
    const [ahead, behind] = [next[i - 1], next[i]]
    if (ahead !== undefined && behind !== undefined && game.chance.happens(0.35)) next.splice(i - 1, 2, behind, ahead)
  }
  return next
}

/** Place and time at each mark. @param {Entry} entry @param {readonly (readonly Entry[])[]} passed @param {number} length seconds */
const roundingsOf = (entry, passed, length) =>
  passed.map((order, i) => {
    const place = order.indexOf(entry)
    const lead = Math.round((length * (i + 1)) / 6)
    const more = { Rank: String(place + 1), Diff: place === 0 ? undefined : gapText((place * 7 + i) * 100, true) }
    return { code: 'INTERMEDIATE', pos: i + 1, value: wholeSeconds((lead + place * 7 + i) * 100), more }
  })

/** One after the other, fewest penalties first. @param {Game} game @param {Part} part @param {readonly Entry[]} field @returns {Played} */
function oneByOne(game, part, field) {
  const pace = (game.phase.minutes * 60 - 300) / (field.length + 1)
  const marked = field.map(({ absent, ...entry }) => ({
    ...entry,
    irm: absent ? part.irm : undefined,
    mark: Math.max(0, Math.round(game.chance.about(part.mean, part.spread) / 20) * 20),
  }))
  const [first, second] = marked
  if (game.asked('tie') && first !== undefined && second !== undefined) second.mark = first.mark
  const rowsOf = (/** @type {number} */ done) => {
    const said = marked.slice(0, done).filter(({ irm }) => irm === undefined)
    const placed = ranked(said, (a, b) => a.mark - b.mark)
    const rest = marked
      .filter((entry) => !said.includes(entry))
      .map((entry, i) => ({
        ...entry,
        sort: placed.length + i + 1,
        irm: done === marked.length ? entry.irm : undefined,
      }))
    return [...placed, ...rest].map(({ mark, irm, ...entry }) => ({
      ...entry,
      ...(irm === undefined ? {} : { irm }),
      ...('rank' in entry ? { result: (mark / 100).toFixed(2), resultType: 'POINTS' } : {}),
    }))
  }
  game.startList(field.map(listed))
  game.live(0, rowsOf(0))
  for (let done = 2; done <= marked.length; done += 2) game.live(done * pace, rowsOf(done))
  const rows = rowsOf(marked.length)
  const markOf = new Map(marked.map(({ who, mark }) => [who.code, mark]))
  return { end: marked.length * pace + 20, rows, points: pointsBy(rows, ({ who }) => markOf.get(who.code) ?? 0) }
}
