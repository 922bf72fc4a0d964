import { describe, expect, it } from 'vitest'
import { schema } from './model.ts'
import { layoutRibbonWeather, layoutWeather } from './weather-layout.ts'
import { weatherView } from './weather-view.ts'
import { sampleSchema } from '../parts/sample.ts'
import { duelFaults } from '../parts/duel/duel-rig.ts'
import type { Measure } from '../parts/layout/text-measure.ts'
import many from './samples/many-points.json'
import three from './samples/three-points.json'
import typical from './samples/typical.json'
import water from './samples/water.json'

const measure: Measure = (text, { size, axis }) => text.length * 0.55 * size * (axis / 100)
const viewOf = (sample: unknown) => {
  const { document } = sampleSchema.parse(sample)
  return weatherView(schema.parse(document.value), { document })
}
const stages = {
  landscape: { unit: 1080, left: 60, top: 172, width: 1800, height: 824, portrait: false },
  portrait: { unit: 1080, left: 50, top: 400, width: 980, height: 1430, portrait: true },
} as const

describe('the weather', () => {
  it('is told by point in the order of the feed: air, sky, wind with its direction, water and snow with their state', () => {
    const [start] = viewOf(three).points
    expect(start).toMatchObject({ label: 'Start', temperature: '−11.4°C', sky: 'Snow showers' })
    expect(start?.facts.slice(0, 2)).toEqual([
      { id: 'wind SPEED', label: 'Wind', value: '6.2 m/s NW' },
      { id: 'SNOW', label: 'Snow', value: '−13.0°C · Hard' },
    ])
    expect(viewOf(water).points[0]?.facts).toContainEqual({
      id: 'wind GUST',
      label: 'Wind · gusts',
      value: '14 km/h',
    })
  })

  it('stands between the margins of the board: its first and last figures end where the header does', () => {
    for (const sample of [typical, water, three]) {
      const { rows } = layoutWeather(viewOf(sample).points.slice(0, 3), stages.landscape, measure)
      const marks = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.marks))
      const ends = marks.flatMap((mark) => (mark.kind === 'plate' ? [mark.box.left + mark.box.width] : []))
      expect(Math.max(...ends)).toBe(stages.landscape.left + stages.landscape.width)
    }
  })

  it('says when it was measured, else when it was sent', () => {
    expect(viewOf(typical).frame.facts[0]).toMatchObject({ value: '14:00', label: 'Measured' })
    expect(viewOf(three).frame.facts[0]).toMatchObject({ value: '14:05' })
  })

  it('of a venue without points, or without a temperature, is what there is', () => {
    const document = { key: 'weather/X', epoch: 'e', version: 1, receivedAt: 0, value: {} }
    const title = { discipline: 'Sailing', event: 'Sailing' }
    const said = (points: object) =>
      weatherView(schema.parse({ family: 'weather', discipline: 'SAL', title, points }), { document })
    expect(said({})).toMatchObject({ points: [], frame: { note: 'No measurements yet', facts: [] } })
    const [main] = said({ main: { sortOrder: 1, windDirection: 'NNE' } }).points
    expect(main).toMatchObject({ facts: [{ label: 'Wind', value: 'NNE' }] })
    expect(main?.label).toBeUndefined()
  })

  it.each(Object.entries(stages))('meets and leaves nothing in %s, with one point or three', (_, stage) => {
    for (const sample of [typical, water, three, many]) {
      const points = viewOf(sample).points.slice(0, 3)
      expect(duelFaults(layoutWeather(points, stage, measure), stage, measure)).toEqual([])
    }
  })

  it('on a ribbon is one point, with as many facts as have room', () => {
    const room = { unit: 160, left: 300, width: 1620, height: 149 }
    for (const point of [...viewOf(three).points, ...viewOf(many).points]) {
      const picture = layoutRibbonWeather(point, room, measure)
      expect(duelFaults(picture, { left: 300, top: 0, width: 1620, height: 149 }, measure)).toEqual([])
      expect(picture.rows[0]?.cells.length).toBeGreaterThan(1)
    }
  })
})
