import { afterEach, beforeEach, expect, it } from 'vitest'
import { first, race } from '../../tests/support/golden-race.ts'
import { openIngestBench, type IngestBench } from '../../tests/support/ingest-bench.ts'
import { el, infos, RACE, result, row } from '../../tests/support/odf-xml.ts'

let bench: IngestBench
beforeEach(async () => {
  bench = await openIngestBench()
})
afterEach(() => bench.store.close())

const words = (event: string, sub?: string) =>
  el('ExtendedInfos', {}, el('SportDescription', { DisciplineName: 'Athlétisme', EventName: event, SubEventName: sub }))
const french = (event: string, sub?: string) =>
  result({ Language: 'FRA' }, words(event, sub), row('1', { Result: '1' }))
const stampOf = () => {
  const { asOf, receivedAt } = bench.store.documents.get(`unit/${RACE}`) ?? {}
  return { asOf, receivedAt }
}

it('What another language calls event and phase stands beside the first; its results do not', () => {
  bench.send(first(1, '9.81'))
  const before = stampOf()
  expect(bench.send(french('100 m hommes', 'Finale'))).toEqual({ kind: 'accepted' })
  expect(race(bench).title.in).toEqual({ fr: { discipline: 'Athlétisme', event: '100 m hommes', sub: 'Finale' } })
  expect(race(bench).competitors['1']?.result).toBe('9.81')
  expect(stampOf(), 'it is no news').toEqual(before)
})

it('It stays with the next result of the first language, and may come before any', () => {
  bench.send(first(1))
  bench.send(french('100 m hommes'))
  bench.send(result({ Version: 2 }, infos(), row('1', { Result: '9.79' })))
  expect(race(bench).title).toMatchObject({ event: "Men's 100m", in: { fr: { event: '100 m hommes' } } })
  expect(race(bench).competitors['1']?.result).toBe('9.79')
})

it('Several languages stand side by side; a newer word goes before the older, the same again is no change', () => {
  bench.send(first(1))
  bench.send(french('100 m'))
  bench.send(result({ Language: 'KOR' }, words('남자 100m', '결승')))
  bench.send(result({ Language: 'XYZ' }, words('Any')))
  bench.send(french('100 m hommes'))
  const said = race(bench).title.in ?? {}
  expect(Object.entries(said).map(([tag, { event }]) => [tag, event])).toEqual([
    ['fr', '100 m hommes'],
    ['ko', '남자 100m'],
    ['xyz', 'Any'],
  ])
  expect(bench.send(french('100 m hommes'))).toEqual({ kind: 'unchanged', reason: 'In FRA, while ENG is shown' })
})
