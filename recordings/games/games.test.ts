import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ASKS } from './framework/asks.mjs'
import { knownDisciplines } from './framework/disciplines.mjs'
import { findScenarios } from './framework/scenario.mjs'
import { makeGames } from './games.mjs'
import { messageOf, wellFormed } from './read-message.ts'

const scenarios = await findScenarios()
const day = makeGames(scenarios, { seed: 7 })
const messages = day.messages.map(({ name, xml }) => messageOf(name, xml))
const truthOf = (expected: typeof day.expected) => Object.assign({}, ...Object.values(expected.days)) as object

function bytesOf({ messages: all, expected }: typeof day): string {
  const hash = createHash('sha256')
  for (const { name, xml } of all) hash.update(name).update(xml)
  return hash.update(JSON.stringify(expected)).digest('hex')
}

/** Messages of one kind by their code, in order. */
function byCode(type: string): ReadonlyMap<string, typeof messages> {
  const out = new Map<string, typeof messages>()
  for (const message of messages) {
    if (message.type !== type) continue
    out.set(message.code, [...(out.get(message.code) ?? []), message])
  }
  return out
}

/** Many days are made here; a busy machine takes its time. */
const TIMEOUT_MS = 60_000

describe('a games day', { timeout: TIMEOUT_MS }, () => {
  it('is the same for the same seed, byte for byte, and another for another', () => {
    const again = makeGames(scenarios, { seed: 7 })
    expect(bytesOf(again)).toBe(bytesOf(day))
    expect(bytesOf(makeGames(scenarios, { seed: 8, units: 1 }))).not.toBe(
      bytesOf(makeGames(scenarios, { seed: 7, units: 1 })),
    )
  })

  it('gives a discipline the same messages whether or not others play', () => {
    const [code = ''] = Object.keys(scenarios[0]?.disciplines ?? {})
    const alone = makeGames(scenarios, { seed: 7, disciplines: [code] })
    const own = (all: typeof day.messages) =>
      all
        .filter(({ code: rsc, name }) => rsc.startsWith(code) && !name.includes('DT_MEDALS'))
        .map(({ xml }) => xml.replace(/ Time="\d{9}"/, ''))
    expect(own(alone.messages)).toEqual(own(day.messages))
  })

  it('stays below 6000 messages', () => {
    expect(messages.length).toBeLessThan(6000)
    expect(messages.length).toBeGreaterThan(500)
  })

  it('writes well-formed XML with a file name of twelve fields that say what its header says', () => {
    for (const { name, xml } of day.messages) {
      expect(wellFormed(xml), name).toBe('')
      expect(name.replace(/\.xml$/, '').split('~'), name).toHaveLength(12)
    }
    for (const { name, fields, header } of messages) {
      const said = [
        header['CompetitionCode'],
        header['LogicalDate'],
        header['Date'],
        header['Time'],
        header['DocumentType'],
        header['DocumentSubtype'] ?? '',
        header['DocumentCode'],
        '',
        header['ResultStatus'] ?? '',
        header['Version'],
        header['FeedFlag'],
        header['Language'],
      ]
      expect(fields, name).toEqual(said)
    }
  })

  it('names everything by an RSC of 34 characters', () => {
    for (const { name, code } of messages) expect(code, name).toMatch(/^[A-Z0-9.-]{34}$/)
  })

  it('has a clock that only goes forward and versions that count on', () => {
    const times = messages.map(({ header }) => `${header['Date']}T${header['Time']}`)
    expect(times.toSorted()).toEqual(times)
    expect(new Set(times).size).toBe(times.length)
    for (const type of new Set(messages.map((message) => message.type))) {
      for (const list of byCode(type).values()) {
        expect(list.map(({ header }) => Number(header['Version']))).toEqual(list.map((_, i) => i + 1))
      }
    }
  })

  it('sends for each unit a start list first, then what is live, then what is complete', () => {
    const order = ['START_LIST', 'LIVE', 'UNCONFIRMED', 'UNOFFICIAL', 'PROTESTED', 'OFFICIAL']
    for (const [code, list] of byCode('DT_RESULT')) {
      const statuses = list.map(({ status }) => (status === 'INTERMEDIATE' ? 'LIVE' : status))
      expect(statuses[0], code).toBe('START_LIST')
      expect(statuses.at(-1), code).toBe('OFFICIAL')
      const places = statuses.map((status) => order.indexOf(status))
      expect(places, code).toEqual(places.toSorted((a, b) => a - b))
    }
  })

  it('plays one unit at a time on a field of play', () => {
    const busy = new Map<string, string>()
    const overlaps: string[] = []
    for (const { xml, type } of messages) {
      if (type !== 'DT_SCHEDULE_UPDATE') continue
      const [, code = '', status = ''] = /<Unit Code="([^"]*)".*? ScheduleStatus="([^"]*)"/.exec(xml) ?? []
      const field = code.slice(0, 3) + (/ Location="([^"]*)"/.exec(xml)?.[1] ?? '')
      const other = busy.get(field)
      if (status === 'RUNNING' && other !== undefined && other !== code) overlaps.push(`${code} while ${other}`)
      if (status === 'RUNNING') busy.set(field, code)
      if (status === 'FINISHED') busy.delete(field)
    }
    expect(overlaps).toEqual([])
    expect([...busy.values()]).toEqual([])
  })

  it('says why an OFFICIAL result comes again', () => {
    for (const [code, list] of byCode('DT_RESULT')) {
      const official = list.filter(({ status }) => status === 'OFFICIAL')
      for (const again of official.slice(1)) expect(again.xml, code).toContain('<Note>')
    }
  })

  it('has every OFFICIAL unit in expected.json, and none else', () => {
    const types = ['DT_RESULT', 'DT_PHASE_RESULT', 'DT_CUMULATIVE_RESULT']
    const official = messages.filter(({ type, status }) => types.includes(type) && status === 'OFFICIAL')
    expect(Object.keys(truthOf(day.expected)).toSorted()).toEqual(
      [...new Set(official.map(({ code }) => code))].toSorted(),
    )
  })

  it('gives every row of a message a SortOrder of its own, from 1 on', () => {
    for (const { name, type, xml } of messages) {
      if (!/^DT_(RESULT|PHASE_RESULT|CUMULATIVE_RESULT)$/.test(type)) continue
      const rows = xml
        .replace(/<ResultItems>.*?<\/ResultItems>/gs, '')
        .matchAll(/<Result [^>]*?SortOrder="(\d+)"[^>]*>/g)
      const order = [...rows].map(([, sortOrder]) => Number(sortOrder))
      expect(order, name).toEqual(order.map((_, i) => i + 1))
    }
  })

  it('knows everybody who takes part by name, in ASCII, and many in their own script too', () => {
    const people = messages.filter(({ type }) => type === 'DT_PARTIC').map(({ xml }) => xml)
    const codes = new Set(
      people.flatMap((xml) => [...xml.matchAll(/<Participant Code="(\d+)"/g)].map(([, code]) => code)),
    )
    const used = messages
      .filter(({ type }) => type === 'DT_RESULT')
      .flatMap(({ xml }) => [...xml.matchAll(/<Athlete Code="(\d+)"/g)].map(([, code]) => code))
    expect(used.filter((code) => !codes.has(code))).toEqual([])
    const names = people.flatMap((xml) => [...xml.matchAll(/ (?:PSCB\w*Name|GivenName|FamilyName)="([^"]*)"/g)])
    expect(names.filter(([, name = '']) => !/^[\x20-\x7e]+$/.test(name))).toEqual([])
    for (const script of ['Han', 'Arabic', 'Cyrillic', 'Greek', 'Devanagari', 'Thai', 'Hangul'])
      expect(people.join('').match(new RegExp(`Local\\w+="[^"]*\\p{Script=${script}}`, 'u')), script).not.toBeNull()
    expect(people.join('')).toMatch(/<Participant Code="\d+" Parent="\d+" Status="ACTIVE" FamilyName/)
  })

  it('has what is asked for: ties, photo finishes, protests, corrections, marks, records, delays', () => {
    const all = messages.map(({ xml }) => xml).join('')
    for (const sign of [
      'RankEqual="Y"',
      'PhotoFinish="P"',
      'UNDER_PROTEST',
      'Protest upheld',
      'Protest of',
      'IRM="DNS"',
      'IRM="DNF"',
    ])
      expect(all, sign).toContain(sign)
    for (const status of ['DELAYED', 'INTERRUPTED', 'POSTPONED', 'GETTING_READY', 'RUNNING', 'FINISHED'])
      expect(all, status).toContain(`ScheduleStatus="${status}"`)
    expect(byCode('DT_RECORD').size).toBeGreaterThan(0)
  })

  it('tells what each sport has of its own: colours, pairs, spare rounds, marks, bouts, penalties of each run', () => {
    const own = makeGames(scenarios, {
      seed: 5,
      units: 9,
      disciplines: ['BTH', 'CSL', 'FRS', 'MPN', 'SAL', 'SSK', 'STK'],
    })
    const all = own.messages.map(({ xml }) => xml).join('')
    for (const sign of [
      'Code="HELMET_COLOUR" Value="YELLOW"',
      'Code="BIB_COLOUR" Value="R"',
      'Code="ARMBAND" Value="RED"',
      'Type="DISPLAY" Code="CURRENT" Pos="2"',
      'Code="SPARES"',
      'Value="Mark 5"',
      'Won="',
      'Pty="2" Discard="Y"',
    ])
      expect(all, sign).toContain(sign)
  })

  it('counts rallies where rallies are counted: only tennis has tie-breaks and games of 40', () => {
    const own = makeGames(scenarios, { seed: 29, units: 3, disciplines: ['BDM', 'SQU', 'TTE', 'VBV', 'VVO'] })
    const all = own.messages.map(({ xml }) => xml).join('')
    expect(all).toMatch(/HomePeriodScore="(1\d|2\d)"/)
    expect(all).not.toMatch(/Code="TIE_BREAK"|Code="POINTS" Value="40"/)
  })

  it('plays a day on which everything is asked of every unit', () => {
    const asked = makeGames(scenarios, { seed: 3, always: ASKS, units: 1 })
    expect(asked.messages.length).toBeGreaterThan(100)
  })

  it('names the discipline that nobody plays', () => {
    expect(() => makeGames(scenarios, { seed: 1, disciplines: ['XYZ'] })).toThrow(/No scenario plays XYZ/)
  })

  it('plays other events on a second day', () => {
    const two = makeGames(scenarios, { seed: 7, days: 2, units: 2 })
    const [first = {}, second = {}] = Object.values(two.expected.days)
    expect(Object.keys(second).length).toBeGreaterThan(10)
    expect(Object.keys(first).filter((rsc) => rsc in second)).toEqual([])
  })
})

describe('the scenarios', () => {
  it.each(scenarios.map((scenario) => [scenario.family, scenario] as const))(
    '%s plays disciplines that have a name and a venue',
    (_, scenario) => {
      const codes = Object.keys(scenario.disciplines)
      expect(codes.filter((code) => !knownDisciplines.includes(code))).toEqual([])
    },
  )
})
