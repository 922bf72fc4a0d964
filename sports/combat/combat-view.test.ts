import { describe, expect, it } from 'vitest'
import { layoutCombat } from './combat-layout.ts'
import { layoutRibbonCombat } from './combat-ribbon.ts'
import { combatView, type CombatView } from './combat-view.ts'
import { schema } from './model.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { bodyOf } from '../parts/board-frame/BodyBoard.tsx'
import { bodyForm, bodyScale } from '../parts/board-frame/body-form.ts'
import { layoutSquareCombat } from './square-combat.ts'
import { duelFaults } from '../parts/duel/duel-rig.ts'
import { onColour } from '../parts/duel/on-colour.ts'
import { estimate } from '../parts/layout/text-measure.ts'
import { sampleSchema } from '../parts/sample.ts'
import boxing from './samples/boxing-live.json'
import boxingOver from './samples/boxing-official.json'
import disqualified from './samples/disqualified.json'
import fencing from './samples/fencing-priority.json'
import golden from './samples/golden-score.json'
import ippon from './samples/ippon.json'
import live from './samples/live.json'
import protest from './samples/protest.json'
import startList from './samples/start-list.json'
import taekwondo from './samples/taekwondo-live.json'
import unknown from './samples/unknown-codes.json'
import walkover from './samples/walkover.json'
import wrestlingBreak from './samples/wrestling-break.json'

const samples = import.meta.glob('./samples/*.json', { eager: true, import: 'default' })

function viewOf(raw: unknown, change: object = {}): CombatView {
  const { document, beside } = sampleSchema.parse(raw)
  const rsc = document.key.slice('unit/'.length)
  const unit = schema.parse({ ...document.value, ...change })
  return combatView(unit, { document, profile: profileOf(rsc.slice(0, 3)), event: eventOf(rsc), beside: beside ?? {} })
}
const texts = (view: CombatView, side: 0 | 1) => view.columns.map(({ id }) => view.sides[side]?.scores[id]?.text ?? '')
const factsOf = (view: CombatView) => view.frame.facts.map(({ value, label }) => `${value} ${label}`)

describe('a bout', () => {
  it('has its sides in their colours, with a word each, and letters that can be read on them', () => {
    expect(viewOf(live).sides.map(({ side }) => side.word)).toEqual(['White', 'Blue'])
    expect(viewOf(boxing).sides.map(({ side }) => side.word)).toEqual(['Red', 'Blue'])
    expect(['#F7F2E8', '#2156DB', '#C8202F', '#1C7A3F'].map(onColour)).toEqual([
      '#0B0D12',
      '#FFFFFF',
      '#FFFFFF',
      '#FFFFFF',
    ])
  })

  it('takes the colour that the feed says over that of the profile', () => {
    const { document } = sampleSchema.parse(live)
    const competitors = Object.entries(schema.parse(document.value).competitors).map(([id, each]) => [
      id,
      { ...each, colour: 'BLU' },
    ])
    expect(viewOf(live, { competitors: Object.fromEntries(competitors) }).sides[0]?.side.word).toBe('Blue')
  })

  it('shows waza-ari and yuko, the higher bold and the lower light, and shido as boxes from the first picture on', () => {
    const view = viewOf(live)
    expect([texts(view, 0), texts(view, 1)]).toEqual([
      ['1', '2'],
      ['1', '0'],
    ])
    expect(view.sides.map((side) => side.scores['yuko']?.weight)).toEqual(['higher', 'lower'])
    expect(view.sides.map((side) => side.penalties)).toMatchObject([
      [{ word: 'Shido', count: '1', most: 3 }],
      [{ word: 'Shido', count: '2', most: 3 }],
    ])
  })

  it('has the clock of the current document, down in regular time and up in golden score', () => {
    expect(viewOf(live).clock).toMatchObject({ value: '1:34', clock: { running: true, direction: 'down' } })
    expect(viewOf(golden).clock).toMatchObject({ value: '2:06', clock: { running: true, direction: 'up' } })
    expect(factsOf(viewOf(golden))).toEqual(['2:06 Clock', 'Golden score'])
  })

  it('has no clock once it is over, but the time of the decision', () => {
    const view = viewOf(ippon)
    expect(view.clock).toBeUndefined()
    expect(factsOf(view)).toEqual(['2:31 Time'])
  })

  it("says who has won and how, in the profile's words, on the winner's row alone", () => {
    expect(viewOf(ippon).sides.map(({ chip, decision }) => [chip?.text, decision])).toEqual([
      ['WINNER', 'Ippon'],
      [undefined, undefined],
    ])
    expect(viewOf(ippon, { decision: 'NEW' }).sides[0]?.decision).toBe('NEW')
  })

  it('says a disqualification by penalties in words, with the scores left as they were', () => {
    const view = viewOf(disqualified)
    expect(view.sides[1]).toMatchObject({ irm: 'DSQ', marks: ['Third shido'], chip: { text: 'DISQUALIFICATION' } })
    expect(texts(view, 1)).toEqual(['0', '0'])
  })

  it("shows the judges' cards, each compared with the same judge's other card", () => {
    const [red, blue] = viewOf(boxing).sides
    expect(red?.grid.map(({ text, weight }) => `${text} ${weight}`)).toEqual([
      '19 plain',
      '20 higher',
      '18 lower',
      '19 plain',
      '19 plain',
    ])
    expect(blue?.grid[1]).toMatchObject({ label: 'J2', text: '18', weight: 'lower' })
    expect(factsOf(viewOf(boxingOver))).toEqual(['Points Decision'])
  })

  it("takes a round's cards where no totals have come", () => {
    const { document } = sampleSchema.parse(boxing)
    const competitors = Object.entries(schema.parse(document.value).competitors).map(([id, each]) => [
      id,
      { ...each, judges: undefined },
    ])
    const [red, blue] = viewOf(boxing, { competitors: Object.fromEntries(competitors) }).sides
    expect([red?.grid[0]?.text, blue?.grid[0]?.text]).toEqual(['9', '10'])
  })

  it('shows the points of the round, the rounds won and each round by itself in taekwondo', () => {
    const view = viewOf(taekwondo)
    expect([texts(view, 0), texts(view, 1)]).toEqual([
      ['8', '1'],
      ['15', '0'],
    ])
    expect(view.sides[0]?.grid.map(({ label, text, weight }) => [label, text, weight])).toEqual([
      ['R1', '12', 'higher'],
      ['R2', '8', 'now'],
      ['R3', undefined, 'plain'],
    ])
    expect(view.sides[1]?.penalties).toMatchObject([{ word: 'Gam-jeom', count: '4', most: 0 }])
  })

  it('says priority while it stands, and cards by their word', () => {
    const view = viewOf(fencing)
    expect(view.sides.map((side) => side.marks)).toEqual([['Priority'], []])
    expect(view.sides[1]?.penalties.map(({ word, count }) => `${word} ${count}`)).toEqual(['Yellow 1', 'Red 1'])
  })

  it('says after which round there is a break', () => {
    expect(viewOf(wrestlingBreak).frame.subtitle.at(-1)).toBe('After period 1')
  })

  it('has bodyweight, seed, rank and the way to here on a start list, and no score', () => {
    const [white] = viewOf(startList).sides
    expect(white?.head.map(({ text }) => text)).toEqual(['2', '72.8 kg'])
    expect(white).toMatchObject({ worldRank: '5', way: ['Semi-final beat KOR by ippon 2:14'], scores: {} })
  })

  it('lights the whole ground of a world rank on a start list, not half of it', () => {
    const view = viewOf(startList)
    const { frame: _frame, ...body } = bodyOf(view.frame, { width: 1920, height: 1080, form: 'landscape' })
    const { under, rows } = layoutCombat(view, { ...body, form: 'landscape', givenWeight: 430, measure: estimate })
    const lit = under.flatMap((mark) => (mark.kind === 'plate' && mark.fill === 'lit' ? [mark.box] : []))
    expect(lit.map(({ left, width }) => left + width)).toEqual([body.left + body.width, body.left + body.width])
    const [rank] = rows[0]?.cells.find(({ column }) => column === 'result')?.marks ?? []
    const middle = lit.map(({ left, width }) => left + width / 2)[0]
    expect(rank).toMatchObject({ kind: 'text', text: '5', x: middle })
  })

  it('marks a walkover, a protest and codes that nobody knows', () => {
    expect(viewOf(walkover).sides.map(({ chip }) => chip?.text)).toEqual(['WINNER', 'WITHDRAWAL'])
    expect(viewOf(protest).sides[1]?.chip).toEqual({ text: 'PROTEST', fill: 'protest' })
    expect(viewOf(unknown).sides[1]?.irm).toBe('ZZT')
    expect(factsOf(viewOf(unknown))).toEqual(['QQX Decision'])
  })

  it('takes a score of the current document where that is the newer one', () => {
    const { document, beside } = sampleSchema.parse(live)
    const current = beside?.current
    if (current === undefined) throw new Error('the sample has a clock')
    const competitors = { c01: { sortOrder: 1, parts: { 'WAZ/TOT': { value: '2' } } } }
    const newer = { document, beside: { current: { ...current, value: { ...current.value, competitors } } } }
    expect(texts(viewOf(newer), 0)).toEqual(['2', '2'])
    const older = { ...newer, document: { ...document, receivedAt: current.receivedAt + 1 } }
    expect(texts(viewOf(older), 0)).toEqual(['1', '2'])
  })
})

describe.each(Object.entries(samples))('the picture of %s', (_, raw) => {
  it.each([
    ['landscape', 1920, 1080],
    ['landscape', 3840, 2160],
    ['portrait', 1080, 1920],
  ] as const)('is whole, and nothing meets: %s %i×%i', (form, width, height) => {
    const view = viewOf(raw)
    const aged = sampleSchema.parse(raw).stage?.aged
    const { frame: _frame, ...body } = bodyOf(view.frame, { width, height, form, aged })
    const picture = layoutCombat(view, { ...body, form, givenWeight: 430, measure: estimate })
    expect(duelFaults(picture, body, estimate)).toEqual([])
  })

  it.each([
    [952, 1080, 1.134],
    [1080, 956, 1.13],
    [960, 1080, 1],
    [1280, 1024, 1],
  ] as const)('is whole in about a square, and nothing meets: %i×%i, type × %f', (width, height, scale) => {
    const view = viewOf(raw)
    const form = height > width ? 'portrait' : 'landscape'
    for (const aged of [undefined, { asOf: '19:24:30' }]) {
      const stage = { width, height, form, aged, type: { scale } } as const
      expect(bodyForm(stage)).toBe('square')
      const { frame: _frame, ...body } = bodyOf(view.frame, stage, 'square')
      const picture = layoutSquareCombat(view, { ...body, form, givenWeight: 430, measure: estimate })
      expect(duelFaults(picture, body, estimate)).toEqual([])
    }
  })

  it.each([1, 1.15])('is whole in the type of a look, × %f', (scale) => {
    const view = viewOf(raw)
    const { frame: _frame, ...body } = bodyOf(view.frame, {
      width: 1920,
      height: 1080,
      form: 'landscape',
      aged: { asOf: '19:24:30' },
      type: { scale },
    })
    expect(body.unit).toBe(1080 * scale)
    const picture = layoutCombat(view, { ...body, form: 'landscape', givenWeight: 430, measure: estimate })
    expect(duelFaults(picture, body, estimate)).toEqual([])
  })

  it('takes the scale of a look in half a page only as far as it has room', () => {
    const half = { width: 952, height: 1080, form: 'portrait' } as const
    expect(bodyScale({ ...half, type: { scale: 1.3 } }, 'square')).toBeCloseTo(1.134, 3)
    expect(bodyScale({ ...half, type: { scale: 1.05 } }, 'square')).toBe(1.05)
    expect(bodyScale({ width: 1920, height: 940, form: 'landscape', type: { scale: 1.32 } }, 'landscape')).toBeCloseTo(
      1.15,
      2,
    )
  })

  it('is whole on a ribbon, and nothing meets', () => {
    const body = { left: 400, top: 0, width: 1520, height: 149 }
    const picture = layoutRibbonCombat(viewOf(raw), { ...body, unit: 160, measure: estimate })
    expect(duelFaults(picture, body, estimate)).toEqual([])
  })
})
