import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { evening } from '../recordings/make/invented/evening.mjs'

const recordings = fileURLToPath(new URL('../recordings', import.meta.url))
const messagesIn = (folder: string) =>
  readdirSync(path.join(recordings, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .toSorted()

describe('the invented recording', () => {
  const { messages, expected } = evening()

  it('is what its script writes, byte for byte', () => {
    const folder = path.join(recordings, 'invented-live')
    expect(messagesIn('invented-live')).toEqual(messages.map(({ name }) => name).toSorted())
    for (const { name, xml } of messages) expect(readFileSync(path.join(folder, name), 'utf8'), name).toBe(xml)
    expect(readFileSync(path.join(folder, 'expected.json'), 'utf8')).toBe(`${JSON.stringify(expected)}\n`)
  })

  it('shows a start list within 5 seconds and a finish within a minute', () => {
    const begin = messages[0]?.at ?? 0
    const first = (status: string) => messages.find(({ name }) => name.includes(`DT_RESULT~~`) && name.includes(status))
    expect((first('~START_LIST~')?.at ?? Infinity) - begin).toBeLessThan(5_000)
    expect((first('~UNOFFICIAL~')?.at ?? Infinity) - begin).toBeLessThan(60_000)
  })

  it('gives every row of a message a SortOrder of its own, from 1 on', () => {
    for (const { name, xml } of messages) {
      if (!/DT_RESULT|DT_CUMULATIVE_RESULT/.test(name)) continue
      const rows = xml
        .replace(/<ResultItems>.*?<\/ResultItems>/gs, '')
        .matchAll(/<Result [^>]*?SortOrder="(\d+)"[^>]*>/g)
      const order = [...rows].map(([, sortOrder]) => Number(sortOrder))
      expect(order, name).toEqual(order.map((_, i) => i + 1))
    }
  })
})

describe('the real recording', () => {
  it('names its source and its licence, and holds no birth dates and no mark of an organiser', () => {
    const notice = readFileSync(path.join(recordings, 'athletics-2016', 'NOTICE.md'), 'utf8')
    for (const word of ['Tilastopaja Oy', 'athlib', 'ODbL']) expect(notice).toContain(word)
    for (const name of messagesIn('athletics-2016')) {
      const xml = readFileSync(path.join(recordings, 'athletics-2016', name), 'utf8')
      expect(`${name}${xml}`, name).not.toMatch(/BirthDate|Olympi|Rio de|OG2016/i)
    }
  })

  it('shares no unit with the invented one, so that a demo of both overwrites nothing', () => {
    const units = (folder: string) =>
      new Set(
        messagesIn(folder)
          .filter((name) => name.includes('DT_RESULT'))
          .map((name) => name.split('~')[6]),
      )
    const real = units('athletics-2016')
    expect([...units('invented-live')].filter((rsc) => real.has(rsc))).toEqual([])
  })
})
