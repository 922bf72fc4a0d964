import { describe, expect, it } from 'vitest'
import { recordAttempt } from './bar-record.ts'
import { juryWord, lightsOf, verdict } from './lights.ts'
import { liftingSpec } from './lifting-spec.ts'
import { schema } from './model.ts'
import { liftsOf } from './odf.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import down from './samples/live-down.json'
import elsewhere from './samples/live-leader-elsewhere.json'
import half from './samples/half-empty.json'
import between from './samples/intermediate.json'
import jury from './samples/live-jury.json'
import lights from './samples/live-lights.json'
import live from './samples/live.json'
import pause from './samples/break.json'
import official from './samples/typical.json'
import power from './samples/powerlifting.json'
import protest from './samples/protest.json'
import record from './samples/live-record-attempt.json'
import snatch from './samples/live-snatch.json'
import startList from './samples/start-list.json'
import ties from './samples/ties-dns-dnf-dsq.json'
import totals from './samples/totals.json'

const samples = import.meta.glob('./samples/*.json', { eager: true, import: 'default' })

function specOf(raw: unknown) {
  const { document, beside } = sampleSchema.parse(raw)
  const rsc = document.key.slice(document.key.indexOf('/') + 1)
  const props = { document, profile: profileOf(rsc.slice(0, 3)), event: eventOf(rsc), beside: beside ?? {} }
  return liftingSpec(schema.parse(document.value), props)
}
function attempts(raw: unknown, family: string) {
  const row = specOf(raw).rows.find((r) => r.cells['name']?.kind === 'name' && r.cells['name'].name.family === family)
  if (row === undefined) throw new Error(`There is no ${family}`)
  return ['SNATCH', 'CLEAN', 'BENCH'].flatMap((lift) =>
    [1, 2, 3].flatMap((n) => {
      const cell = row.cells[`${lift}-${n}`]
      if (cell?.kind !== 'attempt') return []
      return [`${cell.text ?? ''} ${cell.best === true ? 'best' : cell.state}`]
    }),
  )
}

describe('a lifting board', () => {
  it.each(Object.entries(samples))('reads %s', (_, raw) => {
    const { document } = sampleSchema.parse(raw)
    expect(specOf(raw).rows).toHaveLength(Object.keys(schema.parse(document.value).competitors).length)
  })

  it('shows entry total, bodyweight and lot on a start list, and no attempts', () => {
    const { columns, pinned } = specOf(startList)
    expect(columns.map((c) => c.id)).toEqual(['lane', 'flag', 'code', 'name', 'entry', 'bodyweight', 'lot'])
    expect(columns.find((c) => c.lit === true)?.id).toBe('entry')
    expect(pinned).toBeUndefined()
  })

  it('draws lifts that are good, the best, not lifted, declared and on the bar', () => {
    expect(attempts(live, 'MOLNAR')).toEqual([
      '150 mark',
      '155 no lift',
      '155 best',
      '185 best',
      '190 no lift',
      '194 declared',
    ])
    expect(attempts(live, 'ALVES').at(-1)).toBe('190 now')
  })

  it('has one label over the attempts of a lift, lit where it is on', () => {
    const columns = specOf(live).columns.filter((c) => c.kind === 'matrix')
    expect(columns.map((c) => c.over?.text)).toEqual([...Array(3).fill('Snatch'), ...Array(3).fill('Clean & jerk')])
    expect(columns.filter((c) => c.now === true).map((c) => c.spoken)).toEqual(['Clean & jerk 3'])
  })

  it('pins who is on the platform with weight, attempt, what it takes to lead, and the clock', () => {
    const { pinned, next, first } = specOf(live)
    expect(pinned?.name.family).toBe('ALVES')
    expect(pinned?.facts).toEqual([
      { label: 'To lead', value: '191 kg' },
      { label: 'Best', value: '183' },
    ])
    expect(pinned?.targets).toMatchObject([
      { value: '190 kg', label: 'C&J 3' },
      { value: '0:47', label: 'Clock', clock: { running: true, direction: 'down' } },
    ])
    expect(next?.map((name) => name.family)).toEqual(['SAETANG', 'OKAFOR'])
    expect(first).toBe('c04')
  })

  it('shows the three lights in place of the clock, with what they mean', () => {
    expect(specOf(lights).pinned?.targets[1]).toEqual({ value: '', label: 'Good lift', lights: ['good', 'no', 'good'] })
  })

  it('draws the plates for the bar of men and of women, and none where no profile knows the bar', () => {
    expect(specOf(live).pinned?.drawing?.of).toEqual(['25', '25', '25', '5', '2.5'])
    expect(specOf(down).pinned?.drawing?.of).toEqual(['25', '25', '0.5'])
    expect(specOf(power).pinned?.drawing).toBeUndefined()
  })

  it('draws the down signal until a light is on, and says what the jury does under the lights', () => {
    expect(specOf(down).pinned?.targets[1]).toEqual({ value: '', label: 'Down', lights: ['down'] })
    expect(specOf(jury).pinned?.targets[1]).toEqual({
      value: '',
      label: 'Jury deliberates',
      lights: ['good', 'no', 'good'],
    })
  })

  it.each([
    ['DELIBERATION', 'Jury deliberates'],
    ['Y', 'Jury deliberates'],
    ['GOOD', 'Jury: good lift'],
    ['NO', 'Jury: no lift'],
    ['N', undefined],
    ['-', undefined],
    ['', undefined],
  ])('says of the jury’s "%s": %s', (said, words) => {
    expect(juryWord({ infos: { JURY: said } })).toBe(words)
  })

  it('runs the clock of a break with what comes after it, and takes none of an attempt for one', () => {
    const { facts } = specOf(pause)
    expect(facts[0]).toMatchObject({
      id: 'break',
      value: '10:00',
      label: 'to clean & jerk',
      clock: { running: true, direction: 'down' },
    })
    const { document, beside } = pause
    const asked = (current: object, value: object = {}) =>
      specOf({
        document: { ...document, value: { ...document.value, ...value } },
        beside: { ...beside, current: { ...beside.current, ...current } },
      }).facts.find(({ id }) => id === 'break')?.label
    expect(asked({ receivedAt: document.receivedAt - 1 })).toBeUndefined()
    expect(asked({ value: { clock: { time: '0:27', running: 'N' } } })).toBeUndefined()
    expect(asked({}, { status: 'START_LIST' })).toBe('to the start')
    expect(asked({}, { status: 'LIVE' })).toBe('Break')
    expect(asked({}, { status: 'LIVE', current: 'c01' })).toBeUndefined()
    expect(asked({}, { status: 'UNOFFICIAL' })).toBeUndefined()
  })

  it('says that a record is tried, and which record counts for the lift that is on', () => {
    expect(specOf(record).pinned?.facts[0]).toEqual({ label: 'Record attempt', value: 'WR' })
    expect(specOf(live).facts.find((f) => f.id === 'record')?.value).toBe('197')
    expect(specOf(snatch).facts.find((f) => f.id === 'record')?.value).toBe('165')
    expect(specOf(official).facts.find((f) => f.id === 'record')?.value).toBe('360')
  })

  it('names who leads the event from another group', () => {
    expect(specOf(elsewhere).facts.find((f) => f.id === 'leader')).toEqual({
      id: 'leader',
      value: 'PETROSYAN 331',
      label: 'leads',
    })
    expect(specOf(live).facts.find((f) => f.id === 'leader')).toBeUndefined()
  })

  it('pins nobody but while LIVE, and says after which lift it stands', () => {
    for (const raw of [between, official, protest, totals]) expect(specOf(raw).pinned).toBeUndefined()
    expect(specOf(between).subtitle.at(-1)).toBe('After snatch')
  })

  it('shows the totals of an event with the group of each, medals as discs', () => {
    const spec = specOf(totals)
    expect(spec.columns.some((c) => c.id === 'group')).toBe(true)
    expect(spec.rows[0]?.cells['rank']).toMatchObject({ medal: 1, filled: true })
  })

  it('keeps ties and IRM as sent, and opens the medals again under protest', () => {
    expect(specOf(ties).rows[4]?.cells['rank']).toMatchObject({ text: '4', equal: true })
    expect(
      specOf(ties)
        .rows.slice(7)
        .map((row) => row.cells['result']),
    ).toMatchObject([{ text: 'DSQ' }, { text: 'DNF' }, { text: 'DNS' }])
    expect(specOf(protest).rows[0]?.cells['rank']).toMatchObject({ filled: false })
  })

  it('shows a word nobody knows as it was sent, a lift without a weight as a cross, and blanks nothing', () => {
    const cells = specOf(half).rows[1]?.cells
    expect(cells?.['SNATCH-1']).toMatchObject({ state: 'mark', text: '95' })
    expect(cells?.['SNATCH-2']).toMatchObject({ state: 'foul' })
    expect(cells?.['SNATCH-3']).toMatchObject({ state: 'pass' })
    expect(specOf(half).pinned).toBeUndefined()
  })

  it('has one lift in powerlifting', () => {
    expect(
      specOf(power)
        .columns.filter((c) => c.kind === 'matrix')
        .map((c) => c.id),
    ).toEqual(['BENCH-1', 'BENCH-2', 'BENCH-3'])
    expect(attempts(power, 'ZHOU')).toEqual(['127 best', '131 no lift', '133 now'])
  })
})

describe('referee lights', () => {
  const unit = schema.parse(sampleSchema.parse(live).document.value)
  it('are none before the first is on, and open where one is not given or not known', () => {
    expect(lightsOf(unit, undefined)).toBeUndefined()
    expect(lightsOf(unit, { infos: { 'REFEREE/1': 'W', 'REFEREE/3': '?' } })).toEqual(['good', 'open', 'open'])
    expect(lightsOf({ ...unit, lights: { '1': 'N', '2': 'N', '3': 'Y' } }, undefined)).toEqual(['no', 'no', 'good'])
  })
  it('mean a good lift or not by majority, and nothing before all three are on', () => {
    expect(verdict(['good', 'good', 'no'])).toBe('Good lift')
    expect(verdict(['no', 'good', 'no'])).toBe('No lift')
    expect(verdict(['good', 'good', 'open'])).toBe('Referees')
  })
})

describe('a record attempt', () => {
  const { document, beside } = sampleSchema.parse(live)
  const unit = schema.parse(document.value)
  const lifts = liftsOf({})
  const [snatchLift, clean] = lifts
  const athlete = unit.competitors['c01']
  const tried = (weight: string, lift = clean) =>
    athlete === undefined || lift === undefined
      ? 'nobody'
      : recordAttempt(beside?.records, athlete, lifts, lift, weight)
  it('is a weight above the record of the lift', () => {
    expect(tried('198')).toBe('WR')
    expect(tried('197')).toBeUndefined()
    expect(tried('166', snatchLift)).toBe('WR')
  })
  it('is a total above the record of the total, in the last lift only', () => {
    const strong = { ...athlete, sortOrder: 1, name: { full: 'X' }, lifts: { SNATCH: { best: '164' } } }
    const at = (lift: typeof clean, weight: string) =>
      lift === undefined ? 'no lift' : recordAttempt(beside?.records, strong, lifts, lift, weight)
    expect(at(clean, '197')).toBe('WR')
    expect(at(clean, '196')).toBeUndefined()
    expect(at(snatchLift, '165')).toBeUndefined()
  })
})
