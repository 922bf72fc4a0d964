import { describe, expect, it } from 'vitest'
import { entriesOf } from './entries.ts'
import { readOptions, seatOf } from './options.ts'
import { askingProbe, probesOf } from './probe.ts'
import { tableOf } from './report.ts'
import { fails, judgePage, shownOf, type DrawnCell } from './verdict.ts'

const EVENT = 'ATHW100M--------------------------'
const TEAM_EVENT = 'ATHW4X100M------------------------'
const person = (code: string, event: string) =>
  `<Participant Code="${code}" Organisation="INA"><Discipline Code="ATH"><RegisteredEvent Event="${event}"/></Discipline></Participant>`
const message = (type: string, code: string, body: string) =>
  `<OdfBody CompetitionCode="INV1" DocumentCode="${code}" DocumentType="${type}"><Competition>${body}</Competition></OdfBody>`

const FEED = [
  message('DT_PARTIC', 'ATH', person('1', EVENT) + person('2', TEAM_EVENT) + person('3', TEAM_EVENT)),
  message(
    'DT_PARTIC_TEAMS',
    'ATH',
    '<Team Code="T1" Organisation="INA"><Composition><Athlete Code="2"/><Athlete Code="3"/></Composition></Team>',
  ),
  message(
    'DT_RESULT',
    `${EVENT.slice(0, 22)}HEAT000100--`,
    '<SportDescription DisciplineName="Athletics" EventName="Women&apos;s 100m"/><Result Result="11.2"/><Result Result="11.02"/>',
  ),
]

describe('who is entered in what', () => {
  it('are athletes by event, and teams instead of their members', () => {
    expect(entriesOf(FEED).map(({ rsc, entrants }) => [rsc, entrants.map(({ code }) => code)])).toEqual([
      [EVENT, ['1']],
      [TEAM_EVENT, ['T1']],
    ])
  })

  it('with the name of the event and the widest result of it, else of its discipline', () => {
    expect(entriesOf(FEED).map(({ name, result }) => [name, result])).toEqual([
      ['Women&apos;s 100m', '11.02'],
      ['W4X100M', '11.02'],
    ])
  })
})

describe('probes', () => {
  const event = entriesOf(FEED)[0]
  if (event === undefined) throw new Error('the feed has no event')
  const three = { ...event, entrants: ['1', '2', '3'].map((code) => ({ ...event.entrants[0], code })) }
  const head = { competition: 'INV1', date: '2031-07-05' }

  it('hold all of an event, or two a unit where a board has two sides', () => {
    const rows = (perUnit?: number) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the entrants differ from the fixture's in code alone
      probesOf(three as typeof event, 'result', head, perUnit).map(({ xml }) => xml.match(/<Result /g)?.length)
    expect(rows()).toEqual([3])
    expect(rows(2)).toEqual([2, 1])
  })

  it('are other units than the one that is asked for its board: what is sent once stands', () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the entrants differ from the fixture's in code alone
    const shown = probesOf(three as typeof event, 'result', head, 2).map(({ key }) => key)
    expect(shown).toHaveLength(2)
    expect(shown).not.toContain(askingProbe(event, 'result', head)?.key)
  })

  it('have a result only where it is a result, and an RSC of 34 characters', () => {
    const [start] = probesOf(event, 'start list', head)
    const [result] = probesOf(event, 'result', head)
    expect(start?.xml).not.toContain('Rank=')
    expect(result?.xml).toContain('Rank="1" Result="11.02"')
    expect(start?.key).toMatch(/^unit\/.{34}$/)
    expect(start?.key).not.toBe(result?.key)
  })
})

describe('what is left of a name', () => {
  it.each([
    ['BROWN Jo', 'BROWN Jo', 'whole'],
    ['BROWN Jo', 'Jo BROWN', 'whole'],
    ['VAN DER BERG Anna Maria', 'VAN DER BERG A. M.', 'initials'],
    ['VAN DER BERG Anna Maria', 'VAN DER BERG A', 'initials'],
    ['VAN DER BERG Anna-Maria', 'VAN DER BERG', 'family name only'],
    ['VAN DER BERG Anna Maria', 'VAN DER BERG AM', 'initials'],
    ['Saint Vincent and the Grenadines', 'St Vincent', 'short form'],
    ['Saint Vincent and the Grenadines', 'VIN', 'code only'],
  ])('%s, seen as %s: %s', (full, text, shown) => {
    expect(shownOf(full, text)).toBe(shown)
  })
})

describe('the verdict on a page', () => {
  const seat = { physicalHeight: 5.6, farthestSeat: 60 }
  const cell = (label: string, cap: number, more: Partial<DrawnCell> = {}): DrawnCell => ({
    label,
    text: label,
    cap,
    squeeze: 1,
    ...more,
  })
  const judge = (cells: readonly DrawnCell[], leastCap = 29, faults: readonly string[] = []) =>
    judgePage(
      { rows: [cells], least: { text: 'Gap', cap: leastCap }, height: 1080 },
      { names: new Set(['BROWN Jo']), result: '9.9', faults, seat },
    )

  it('has nothing to say where a name stands whole, large enough for the farthest seat', () => {
    expect(judge([cell('BROWN Jo', 49), cell('9.9', 49)])).toEqual({ findings: [], seen: ['BROWN Jo'] })
  })

  it('fails on what is cut off, and on names and results beyond D/400', () => {
    expect(judge([cell('BROWN Jo', 49)], 29, ['"BROWN" is cut off']).findings.filter(fails)).toHaveLength(1)
    expect(judge([cell('BROWN Jo', 49), cell('9.9', 28)], 29).findings.map(({ what }) => what)).toEqual(['illegible'])
  })

  it('fails on labels beyond D/600, and only says those beyond D/400', () => {
    expect(judge([cell('BROWN Jo', 49)], 18).findings.map(({ what }) => what)).toEqual(['illegible'])
    expect(judge([cell('BROWN Jo', 49)], 25).findings.map(({ what }) => what)).toEqual(['small'])
  })

  it('says which names are shortened or drawn narrower, and passes', () => {
    const { findings } = judge([cell('BROWN Jo', 49, { text: 'BROWN', squeeze: 0.8 })])
    expect(findings.map(({ what }) => what)).toEqual(['family name only', 'narrowed'])
    expect(findings.some(fails)).toBe(false)
  })
})

describe('a name that is pressed together', () => {
  const judged = (squeeze: number) =>
    judgePage(
      {
        rows: [[{ label: 'BROWN Jo', text: 'BROWN Jo', cap: 49, squeeze }]],
        least: { text: 'Gap', cap: 29 },
        height: 1080,
      },
      { names: new Set(['BROWN Jo']), result: '9.9', faults: [], seat: { physicalHeight: 5.6, farthestSeat: 60 } },
    ).findings
  it('fails far below the width of its letters, where nobody reads it', () => {
    expect(judged(0.19)).toEqual([{ what: 'illegible', of: 'BROWN Jo', said: 'drawn at 19 % of its width' }])
    expect(judged(0.6).some(fails)).toBe(false)
  })
})

describe('the command', () => {
  it('hangs an upright picture with the same panels on its side, and a ribbon as wide', () => {
    const options = readOptions([
      'feed',
      '--height',
      '4.5',
      '--seat',
      '80',
      '--rasters',
      '1920x1080,1080x1920,1920x160',
    ])
    expect(options.rasters.map((raster) => seatOf(options, raster).physicalHeight.toFixed(2))).toEqual([
      '4.50',
      '8.00',
      '0.67',
    ])
  })

  it.each([
    [[], /One folder/],
    [['feed', '--seat', 'far'], /--seat is "far"/],
    [['feed', '--rasters', 'HD'], /"HD" is no raster/],
  ])('says what is wrong with %j', (args, words) => {
    expect(() => readOptions(args)).toThrow(words)
  })

  it('puts what fails first, one line for all rasters', () => {
    const place = { event: 'E', board: 'result', language: 'en' }
    const findings = [
      { what: 'initials', of: 'BROWN Jo', said: 'shown as "BROWN J."', raster: '1920x1080', ...place },
      { what: 'initials', of: 'BROWN Jo', said: 'shown as "BROWN J."', raster: '1920x160', ...place },
      { what: 'cut off', of: '', said: '"BROWN" leaves the picture', raster: '1920x160', ...place },
    ] as const
    const [first, second, end, ...more] = tableOf({ names: 1, pages: 2, findings }).split('\n')
    expect(first).toMatch(/^FAILS +cut off/)
    expect(second).toMatch(/initials +BROWN Jo .*1920x1080 en, 1920x160 en/)
    expect(end).toBe('1 names on 2 pages: 1 faults.')
    expect(more).toEqual([])
  })
})
