import { describe, expect, it } from 'vitest'
import { schema, treeSchema, type Tree } from './model.ts'
import { ribbonMatches } from './ribbon-matches.ts'
import { layoutTree } from './tree-layout.ts'
import { openPage, treePages } from './tree-pages.ts'
import { treeView } from './tree-view.ts'
import { placeWord } from './words.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { estimate } from '../parts/layout/text-measure.ts'
import { sampleSchema } from '../parts/sample.ts'
import draw from './samples/draw-of-32.json'
import empty from './samples/empty.json'
import longest from './samples/longest-names.json'
import official from './samples/official.json'
import quarters from './samples/quarter-finals.json'
import startList from './samples/start-list.json'
import typical from './samples/typical.json'

const samples = import.meta.glob('./samples/*.json', { eager: true, import: 'default' })
const documentOf = (raw: unknown) => sampleSchema.parse(raw).document
const treeOf = (raw: unknown): Tree => treeSchema.parse(documentOf(raw).value)
const viewOf = (raw: unknown) =>
  treeView(treeOf(raw), { document: documentOf(raw), profile: profileOf('JUD'), event: eventOf('JUD') })
const shape = (tree: Tree, across: number) =>
  treePages(tree, across).map(({ columns, bronze }) => [
    ...columns.map(({ word, matches }) => `${word} ${matches.length}`),
    ...(bronze === undefined ? [] : [bronze.word]),
  ])

it.each(Object.entries(samples))('reads %s', (_, raw) => {
  expect(schema.parse(documentOf(raw).value).family).toBe('bracket')
})

describe('the pages of a tree', () => {
  it('a draw of 16 is one page, from the round of 16 to the final and the match for bronze', () => {
    expect(shape(treeOf(typical), 4)).toEqual([
      ['Round of 16 8', 'Quarter-finals 4', 'Semi-finals 2', 'Final 1', 'Bronze'],
    ])
  })
  it('a round goes once the next one is decided, but quarter-finals, semi-finals and the final stay', () => {
    expect(shape(treeOf(official), 4)).toEqual([['Quarter-finals 4', 'Semi-finals 2', 'Final 1', 'Bronze']])
  })
  it('a draw of 32 turns its halves, then the last rounds', () => {
    expect(shape(treeOf(draw), 4).map((page) => page[0])).toEqual(['Round of 32 8', 'Round of 32 8', 'Round of 16 8'])
    const halves = treePages(treeOf(draw), 4).slice(0, 2)
    expect(halves.map(({ columns }) => columns[0]?.matches.at(-1))).toEqual(['FNL/R32/8', 'FNL/R32/16'])
  })
  it('portrait shows the two newest rounds, and bronze with the final', () => {
    expect(shape(treeOf(typical), 2)).toEqual([['Quarter-finals 4', 'Semi-finals 2']])
    expect(shape(treeOf(official), 2)).toEqual([['Semi-finals 2', 'Final 1', 'Bronze']])
  })
  it('begins with the page that has the first open match', () => {
    expect(openPage(treeOf(draw), treePages(treeOf(draw), 4))).toBe(0)
    expect(openPage(treeOf(official), treePages(treeOf(official), 4))).toBe(0)
  })
  it('an empty tree has no page', () => {
    expect(treePages(treeOf(empty), 4)).toEqual([])
    expect(viewOf(empty).frame.note).toBe('The draw follows')
  })
})

describe('what a match says', () => {
  it('is decided with scores as sent, or to come with its time; the next one is marked', () => {
    const { matches } = viewOf(typical)
    expect(matches.get('FNL/QFNL/1')).toMatchObject({
      word: 'QF 1',
      decided: true,
      sides: [
        { outcome: 'lost', score: '0' },
        { outcome: 'won', score: '1' },
      ],
    })
    expect(matches.get('FNL/QFNL/1')?.time).toBeUndefined()
    const next = [...matches.values()].filter((match) => match.next)
    expect(next.map(({ word, time }) => [word, time])).toEqual([['QF 3', '11:40']])
  })
  it('names whoever is not known yet by the match they come from', () => {
    const names = viewOf(typical)
      .matches.get('FNL/FNL/1')
      ?.sides.map((side) => side.name.full)
    expect(names).toEqual(['Winner SF 1', 'Winner SF 2'])
    expect(viewOf(typical).matches.get('BRN/FNL/1')?.sides[0].name.full).toBe('Loser SF 1')
  })
  it('says the day where it is another one', () => {
    expect(viewOf(startList).matches.get('FNL/8FNL/1')).toMatchObject({ time: undefined })
    expect(viewOf(startList).matches.get('FNL/8FNL/2')).toMatchObject({ day: '3 Jul' })
  })
  it('gives gold, silver and bronze to the last matches only', () => {
    const medals = [...viewOf(official).matches.values()].flatMap(({ word, sides }) =>
      sides.flatMap(({ medal }) => (medal === undefined ? [] : [`${word} ${medal}`])),
    )
    expect(medals.toSorted()).toEqual(['Bronze 3', 'Final 1', 'Final 2'])
  })
  it.each([
    [{ place: 'BYE' }, 'Bye'],
    [{ place: 'NOCOMP' }, 'No opponent'],
    [{ place: 'TBD' }, 'To be decided'],
    [{}, 'To be decided'],
    [{ place: 'W19' }, 'Winner 19'],
    [{ place: 'L23' }, 'Loser 23'],
    [{ place: 'A1' }, 'Group A, place 1'],
    [{ place: 'TBD', previous: { unit: 'U', wlt: 'L' } }, 'Loser QF 2'],
    [{ place: 'XYZ' }, 'XYZ'],
  ])('says %o as "%s"', (side, words) => {
    expect(placeWord(side, new Map([['U', 'QF 2']]))).toBe(words)
  })
})

describe('the picture of a tree', () => {
  const layout = (raw: unknown, across = 4) => {
    const page = treePages(treeOf(raw), across)[0] ?? { columns: [] }
    return layoutTree(viewOf(raw), page, { unit: 1080, width: 1800, height: 824, headings: true }, estimate)
  }
  it('has one line into each match of the next round from both it comes from', () => {
    expect(layout(typical).links).toHaveLength(8 + 4 + 2)
    expect(layout(typical).links[0]).toMatch(/^M[\d.]+ [\d.]+H[\d.]+V[\d.]+H[\d.]+$/)
  })
  it('never goes below the floor, and matches do not meet', () => {
    for (const raw of [typical, longest, draw]) {
      const { size, line, matches } = layout(raw)
      expect(size).toBeGreaterThanOrEqual(0.038 * 1080)
      for (const left of new Set(matches.map((match) => match.left))) {
        const middles = matches.filter((match) => match.left === left).map((match) => match.middle)
        const sorted = middles.toSorted((a, b) => a - b)
        sorted.slice(1).forEach((middle, i) => expect(middle - (sorted[i] ?? 0)).toBeGreaterThanOrEqual(2 * line))
      }
    }
  })
  it('grows where there are fewer matches', () => {
    expect(layout(quarters).size).toBeGreaterThan(layout(typical).size)
  })
  it('abbreviates a family name that fits nowhere, for all to see, and squeezes none', () => {
    const fitted = layout(longest).matches.flatMap(({ sides }) => sides.map((side) => side.fitted))
    expect(fitted.every(({ squeeze }) => squeeze === 1)).toBe(true)
    expect(fitted.some(({ form }) => form.pieces.some(({ text }) => text.endsWith('.')))).toBe(true)
  })
})

it('a ribbon shows the newest matches that are decided, then those to come', () => {
  const words = ribbonMatches(treeOf(typical)).map((key) => viewOf(typical).matches.get(key)?.word)
  expect(words).toEqual(['QF 2', 'QF 1', 'R16 8', 'QF 3', 'QF 4', 'SF 1'])
})
