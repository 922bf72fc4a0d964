import { describe, expect, it } from 'vitest'
import { FieldOfPlay } from './field-of-play.ts'
import { byStart, type FieldUnit } from './now-units.ts'

const TODAY = '2016-07-02'
const TOMORROW = '2016-07-03'

const fieldUnit = (rsc: string, more: Partial<FieldUnit> = {}): FieldUnit => ({
  rsc,
  location: 'main',
  day: TODAY,
  start: `2016-07-02T1${rsc.padStart(3, '0').slice(-1)}:00:00+02:00`,
  moment: 'next',
  changedAt: 0,
  ...more,
})

const fieldOf = (units: readonly FieldUnit[]) => {
  const field = new FieldOfPlay()
  for (const unit of units) field.put(unit)
  return field
}
const rscs = (units: readonly FieldUnit[]) => units.map((unit) => unit.rsc)

describe('the units that matter on a field of play', () => {
  it('are the next few, in order of time', () => {
    const field = fieldOf(['7', '3', '1', '9', '5', '2'].map((rsc) => fieldUnit(rsc)))
    expect(rscs(field.settle(TODAY).kept)).toEqual(['1', '2', '3', '5'])
  })

  it('let others move up as they go', () => {
    const units = ['7', '3', '1', '9', '5', '2'].map((rsc) => fieldUnit(rsc))
    const field = fieldOf(units)
    expect(field.settle(TODAY).forgotten).toEqual([])
    for (const unit of units.slice(1, 3)) field.delete({ ...unit })
    expect(rscs(field.settle(TODAY).kept)).toEqual(['2', '5', '7', '9'])
  })

  it('are the newest results, whenever they started; the older ones are forgotten', () => {
    const units = ['1', '2', '3', '4', '5', '6'].map((rsc, i) =>
      fieldUnit(rsc, { moment: 'result', changedAt: 100 - i }),
    )
    const { kept, forgotten } = fieldOf(units).settle(TODAY)
    expect(rscs(kept)).toEqual(['1', '2', '3', '4'])
    expect(rscs(forgotten)).toEqual(['5', '6'])
  })

  it('forget what was left open on a day that is over, but not its results', () => {
    const field = fieldOf([
      fieldUnit('1', { moment: 'live' }),
      fieldUnit('2', { moment: 'start list' }),
      fieldUnit('3'),
      fieldUnit('4', { moment: 'result' }),
      fieldUnit('5', { day: TOMORROW }),
    ])
    const { kept, forgotten } = field.settle(TOMORROW)
    expect(rscs(kept)).toEqual(['4', '5'])
    expect(rscs([...forgotten].sort(byStart))).toEqual(['1', '2', '3'])
  })

  it('never take up what comes when its day is over', () => {
    const field = fieldOf([fieldUnit('1', { day: TOMORROW })])
    field.settle(TOMORROW)
    field.put(fieldUnit('2'))
    expect(field.settle(TOMORROW)).toMatchObject({ kept: [{ rsc: '1' }], forgotten: [{ rsc: '2' }] })
    expect(field.settle(TOMORROW).forgotten).toEqual([])
  })

  it('stand in order also where times are no times', () => {
    const odd = [fieldUnit('3', { start: undefined }), fieldUnit('2', { start: 'soon' }), fieldUnit('1')]
    const field = fieldOf(odd)
    expect(field.settle(TODAY).kept[0]?.rsc).toBe('1')
    for (const unit of odd) field.delete(unit)
    expect(field.settle(TODAY).kept).toEqual([])
  })
})
