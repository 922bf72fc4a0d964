import { el, message } from '../support/odf-xml.ts'

/** A long jump of so many athletes, in which each message moves one of them past so many others. */
export interface LiveUnit {
  readonly rsc: string
  readonly phase: string
  readonly athletes: number
  readonly places: number
  readonly attempts: number
}

const NOCS = ['GER', 'USA', 'BRA', 'JPN', 'KEN', 'FRA', 'NGR', 'AUS', 'SRB', 'INA']
const GIVEN = ['Ruth', 'Ulrike', 'Lerato', 'Maria Fernanda', 'Ana', 'Yifan', 'Charlotte', 'Zoë']
const FAMILY = ['Oyelaran', 'Freudenthaler', 'Mokoena', 'van der Berghe', 'Song', 'Grantley', "O'Callaghan"]

interface Athlete {
  readonly number: number
  /** In centimetres. */
  readonly attempts: number[]
}

export interface LiveMessage {
  readonly xml: string
  /** The mark it brings, "6.88". */
  readonly mark: string
}

/**
 * An invented live unit, as ODF messages. The first one has everybody's first attempt; in each that follows one athlete improves
 * and goes past others.
 */
export function liveMessages(unit: LiveUnit, count: number): { first: string; rest: readonly LiveMessage[] } {
  const ranking: Athlete[] = Array.from({ length: unit.athletes }, (_, i) => ({ number: i, attempts: [690 - 8 * i] }))
  const first = resultMessage(unit, 1, ranking)
  const rest: LiveMessage[] = []
  while (rest.length < count) {
    const places = Array.from(ranking.keys()).filter((place) => mayImprove(unit, ranking, place))
    const place = places[(rest.length * 17) % places.length]
    const athlete = place === undefined ? undefined : ranking[place]
    if (place === undefined || athlete === undefined)
      throw new Error(`this workload has ${rest.length} messages, not ${count}`)
    const mark = markTo(ranking, place - unit.places)
    athlete.attempts.push(mark)
    ranking.splice(place, 1)
    ranking.splice(place - unit.places, 0, athlete)
    rest.push({ xml: resultMessage(unit, rest.length + 2, ranking), mark: metres(mark) })
  }
  return { first, rest }
}

function mayImprove(unit: LiveUnit, ranking: readonly Athlete[], place: number): boolean {
  const target = place - unit.places
  if (target < 0 || (ranking[place]?.attempts.length ?? unit.attempts) >= unit.attempts) return false
  return markTo(ranking, target) > best(ranking[target])
}

/** Between the one who stands on a place and the one above: nobody ties. */
function markTo(ranking: readonly Athlete[], place: number): number {
  const worst = best(ranking[place])
  return Math.floor(((place === 0 ? worst + 16 : best(ranking[place - 1])) + worst) / 2)
}

const best = (athlete: Athlete | undefined): number => Math.max(0, ...(athlete?.attempts ?? []))
const metres = (mark: number): string => (mark / 100).toFixed(2)

function resultMessage(unit: LiveUnit, version: number, ranking: readonly Athlete[]): string {
  // HHMMSSmmm, two messages a minute.
  const time = 190_000_000 + Math.floor(version / 2) * 100_000 + (version % 2) * 30_000
  const header = { DocumentCode: unit.rsc, ResultStatus: 'LIVE', Version: version, Time: time }
  const description = { DisciplineName: 'Athletics', EventName: "Women's Long Jump", SubEventName: unit.phase }
  const infos = el('ExtendedInfos', {}, el('SportDescription', { ...description, Gender: 'W', UnitNum: '1' }))
  return message(header, [infos, ...ranking.map((athlete, i) => row(athlete, i + 1))])
}

function row({ number, attempts }: Athlete, rank: number): string {
  const code = String(9_100_000 + 37 * number)
  const mark = Math.max(...attempts)
  const org = NOCS[number % NOCS.length]
  const name = { GivenName: GIVEN[number % GIVEN.length], FamilyName: FAMILY[number % FAMILY.length] }
  const start = { StartOrder: number + 1, StartSortOrder: number + 1 }
  return el(
    'Result',
    { Rank: rank, SortOrder: rank, ResultType: 'DISTANCE', Result: metres(mark), ...start },
    el(
      'ExtendedResults',
      {},
      ...attempts.map((attempt, i) => {
        const wind = `+${(((number + 3 * i) % 15) / 10).toFixed(1)}`
        const extension = el('Extension', { Code: 'WIND_SPEED', Value: wind })
        return el('ExtendedResult', { Type: 'ER', Code: 'INTERMEDIATE', Pos: i + 1, Value: metres(attempt) }, extension)
      }),
      el('ExtendedResult', { Type: 'ER', Code: 'BEST_ATTEMPT_NUM', Value: attempts.indexOf(mark) + 1 }),
    ),
    el(
      'Competitor',
      { Code: code, Type: 'A', Organisation: org, Bib: 1000 + number },
      el(
        'Composition',
        {},
        el(
          'Athlete',
          { Code: code, Order: 1, Bib: 1000 + number },
          el('Description', { ...name, Gender: 'W', Organisation: org }),
          el('EventUnitEntry', { Type: 'EUE', Code: 'PB', Value: metres(702 - 8 * number) }),
          el('EventUnitEntry', { Type: 'EUE', Code: 'SB', Value: metres(695 - 8 * number) }),
        ),
      ),
    ),
  )
}
