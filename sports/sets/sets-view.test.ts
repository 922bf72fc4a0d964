import { describe, expect, it } from 'vitest'
import { schema } from './model.ts'
import { layoutSets } from './sets-layout.ts'
import { layoutRibbonSets } from './sets-ribbon.ts'
import { setsView, type SetsView } from './sets-view.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { bodyOf } from '../parts/board-frame/BodyBoard.tsx'
import { layoutSquareSets } from './square-sets.ts'
import { layoutSquareTie } from './square-tie.ts'
import { isTie, layoutTie } from './tie-layout.ts'
import { duelFaults } from '../parts/duel/duel-rig.ts'
import { estimate } from '../parts/layout/text-measure.ts'
import { sampleSchema } from '../parts/sample.ts'
import archery from './samples/archery.json'
import doubles from './samples/doubles.json'
import intermission from './samples/break.json'
import live from './samples/live.json'
import matchPoint from './samples/match-point.json'
import official from './samples/official.json'
import protest from './samples/protest.json'
import retired from './samples/retired.json'
import seven from './samples/seven-games.json'
import startList from './samples/start-list.json'
import teamTie from './samples/team-tie.json'
import tieBreak from './samples/tie-break.json'
import unknown from './samples/unknown-codes.json'

const samples = import.meta.glob('./samples/*.json', { eager: true, import: 'default' })

function viewOf(raw: unknown, change: object = {}): SetsView {
  const { document, beside } = sampleSchema.parse(raw)
  const rsc = document.key.slice('unit/'.length)
  const unit = schema.parse({ ...document.value, ...change })
  return setsView(unit, { document, profile: profileOf(rsc.slice(0, 3)), event: eventOf(rsc), beside: beside ?? {} })
}
const scores = (view: SetsView, side: 0 | 1) =>
  view.columns.map(({ id }) => {
    const score = view.sides[side]?.scores[id]
    return score === undefined ? '' : `${score.text}${score.small === undefined ? '' : `(${score.small})`}`
  })
const slots = (view: SetsView) => view.sides.map(({ slot }) => ('text' in slot ? slot.text : slot.kind))

describe('a match by sets', () => {
  it('has all its columns from the start list to the result, at the same places', () => {
    for (const raw of [startList, live, official]) {
      expect(viewOf(raw).columns.map((column) => column.label)).toEqual(['1', '2', '3'])
    }
    expect(viewOf(seven).columns).toHaveLength(7)
    expect(viewOf(startList).columns.map((column) => column.state)).toEqual(['to come', 'to come', 'to come'])
  })

  it('shows the points of the game in tennis, the points of the set in a rally sport', () => {
    expect(slots(viewOf(live))).toEqual(['30', '40'])
    expect(slots(viewOf(doubles))).toEqual(['18', '20'])
    expect(viewOf(doubles).sides[0]?.won).toBe('1')
  })

  it('sets no score smaller for a long tie-break: the sets that have one move aside alike', () => {
    const periods = Object.fromEntries(
      ['7', '11', '9', '7'].map((small, i) => [
        `S${i + 1}`,
        { sortOrder: i + 1, homePeriod: '7', awayPeriod: '6', parts: { 'TIE_BREAK/H': small, 'TIE_BREAK/A': '5' } },
      ]),
    )
    const view = viewOf(live, { periods })
    expect(scores(view, 0).slice(0, 2)).toEqual(['7(7)', '7(11)'])
    const room = { unit: 1080, left: 60, top: 172, width: 1000, height: 824, givenWeight: 430, measure: estimate }
    const [row] = layoutSets(view, { ...room, form: 'landscape' }).rows
    const marks = row?.cells.filter(({ column }) => column in periods).map((cell) => cell.marks[0])
    const drawn = marks?.map((mark) => (mark?.kind === 'text' ? mark : undefined))
    expect(new Set(drawn?.map((mark) => mark?.size)).size).toBe(1)
    const steps = drawn?.slice(1).map((mark, i) => Math.round((mark?.x ?? 0) - (drawn[i]?.x ?? 0)))
    expect(new Set(steps).size).toBe(1)
  })

  it('shows the small figures of a tie-break, however the feed writes them', () => {
    expect(scores(viewOf(official), 0)).toEqual(['6', '6(5)', '6'])
    const written = viewOf(live, { periods: { S1: { sortOrder: 1, homePeriod: '6(3)', awayPeriod: '7' } } })
    expect([scores(written, 0)[0], scores(written, 1)[0]]).toEqual(['6(3)', '7'])
  })

  it('knows the set that is played: as the feed says, by number or code, else the last one that has a score', () => {
    const now = (change: object) => viewOf(live, change).columns.find((column) => column.state === 'now')?.id
    expect(now({ playing: '2' })).toBe('S2')
    expect(now({ playing: undefined })).toBe('S3')
    expect(now({ status: 'OFFICIAL' })).toBeUndefined()
  })

  it('says whose match point it is, in words, and how many where the feed counts them', () => {
    expect(viewOf(matchPoint).sides.map((side) => side.chip?.text)).toEqual(['2 MATCH POINTS', undefined])
    expect(viewOf(matchPoint, { status: 'UNOFFICIAL' }).sides[0]?.chip).toBeUndefined()
  })

  it('takes points and serve of the current document where it is the newer one', () => {
    const view = viewOf(tieBreak)
    expect(slots(view)).toEqual(['5', '6'])
    expect(view.sides.map((side) => side.serves)).toEqual([false, true])
    const { document, beside } = sampleSchema.parse(tieBreak)
    const older = { document: { ...document, receivedAt: document.receivedAt + 60_000 }, beside }
    expect(viewOf(older, { competitors: withPoints(document.value, '9') })).toMatchObject({
      sides: [{ slot: { text: '9' } }, { slot: { text: '9' } }],
    })
  })

  it('marks the winner, and says why a match ended early', () => {
    const view = viewOf(retired)
    expect(slots(view)).toEqual(['won', 'RET'])
    expect(view.sides.map((side) => side.chip?.text)).toEqual(['WINNER', 'RETIRED'])
    expect(view.frame.subtitle.at(-1)).toBe('Retired')
  })

  it('prints an unknown mark and an unknown decision as sent, and further periods after the known ones', () => {
    const view = viewOf(unknown)
    expect(slots(view)).toEqual(['2', 'ZZT'])
    expect(view.frame.subtitle).toContain('XQZ')
    expect(view.columns.map((column) => column.id).slice(-2)).toEqual(['A1', 'GOLDEN'])
  })

  it('says after which set there is a break', () => {
    expect(viewOf(intermission).frame.subtitle.at(-1)).toBe('After set 3')
  })

  it('marks the side under protest, not the other', () => {
    expect(viewOf(protest).sides.map((side) => side.chip?.text)).toEqual(['PROTEST', 'WINNER'])
  })

  it('counts set points in archery and matches in a team tie', () => {
    expect(viewOf(archery).sides.map((side) => side.won)).toEqual(['3', '3'])
    const tie = viewOf(teamTie)
    expect(scores(tie, 0)).toEqual(['3', '1', '3', '', ''])
    expect(tie.columns.map((column) => column.state)).toEqual(['over', 'over', 'over', 'now', 'to come'])
  })

  it('sets the server of a pair in accent', () => {
    expect(viewOf(doubles).sides.map(({ names }) => (names.kind === 'pair' ? names.now : names.kind))).toEqual([
      undefined,
      0,
    ])
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
    const picture = layoutSets(view, { ...body, form, givenWeight: 430, measure: estimate })
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
      const { frame: _frame, ...body } = bodyOf(view.frame, stage, 'square')
      const layout = isTie(view) ? layoutSquareTie : layoutSquareSets
      const picture = layout(view, { ...body, form, givenWeight: 430, measure: estimate })
      expect(duelFaults(picture, body, estimate)).toEqual([])
    }
  })

  it.each([1, 1.15])('is whole in the type of a look, × %f', (scale) => {
    const view = viewOf(raw)
    const aged = { asOf: '19:24:30' }
    const stage = { width: 1920, height: 1080, form: 'landscape', aged, type: { scale } } as const
    const { frame: _frame, ...body } = bodyOf(view.frame, stage)
    expect(body.unit).toBe(1080 * scale)
    const layout = isTie(view) ? layoutTie : layoutSets
    const picture = layout(view, { ...body, form: 'landscape', givenWeight: 430, measure: estimate })
    expect(duelFaults(picture, body, estimate)).toEqual([])
  })

  it('is whole on a ribbon, and nothing meets', () => {
    const body = { left: 400, top: 0, width: 1520, height: 149 }
    const picture = layoutRibbonSets(viewOf(raw), { ...body, unit: 160, measure: estimate })
    expect(duelFaults(picture, body, estimate)).toEqual([])
  })

  it('is whole beside a long title, too: there the sets that are over go before a code meets the serve', () => {
    const body = { left: 600, top: 0, width: 1320, height: 149 }
    const picture = layoutRibbonSets(viewOf(raw), { ...body, unit: 160, measure: estimate })
    expect(duelFaults(picture, body, estimate)).toEqual([])
  })
})

function withPoints(value: unknown, points: string) {
  const { competitors } = schema.parse(value)
  return Object.fromEntries(Object.entries(competitors).map(([id, each]) => [id, { ...each, points }]))
}
