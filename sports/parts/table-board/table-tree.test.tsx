import { createElement, Suspense } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { TableBoard } from './TableBoard.tsx'
import type { Row, TableSpec } from '../board-spec.ts'
import { StageContext, type Stage } from '../stage-context.ts'

const row = (n: number): Row => ({
  id: `r${n}`,
  cells: {
    rank: { kind: 'rank', text: n > 3 ? '4' : String(n), equal: n > 3 },
    flag: { kind: 'flag', organisation: 'JAM' },
    name: {
      kind: 'name',
      name: { full: `WICKRAMASINGHAGE-KUMUDUMALI Dilshani Sandamali ${n}`, family: 'WICKRAMASINGHAGE-KUMUDUMALI' },
    },
    result: n === 12 ? { kind: 'irm', text: 'DNF' } : { kind: 'result', text: `9.${80 + n}` },
    marks: {
      kind: 'marks',
      chips: [
        { kind: 'record', text: 'NR', equalled: false },
        { kind: 'best', text: 'PB', equalled: true },
      ],
    },
  },
})
const spec: TableSpec = {
  mark: 'table',
  title: 'A race',
  subtitle: ['Athletics', 'Final'],
  facts: [],
  status: { shape: 'official', word: 'OFFICIAL' },
  columns: [
    { id: 'rank', kind: 'rank', spoken: 'Rank', priority: 0 },
    { id: 'flag', kind: 'flag', spoken: 'Flag', priority: 2 },
    { id: 'name', kind: 'name', spoken: 'Name', priority: 0 },
    { id: 'result', kind: 'result', label: 'Time', spoken: 'Time', priority: 0 },
    { id: 'marks', kind: 'marks', spoken: 'Marks', priority: 1 },
  ],
  rows: Array.from({ length: 12 }, (_, i) => row(i + 1)),
  legend: [],
}
const landscape: Stage = {
  width: 1920,
  height: 1080,
  form: 'landscape',
  reducedMotion: false,
  now: () => 60_000,
  wallClock: () => '22:29',
}

function html(stage: Partial<Stage>, board: TableSpec = spec): string {
  return renderToStaticMarkup(
    createElement(
      StageContext,
      { value: { ...landscape, ...stage } },
      createElement(Suspense, null, createElement(TableBoard, { spec: board, boardKey: 'unit/x', accent: '#C9F24B' })),
    ),
  )
}
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1])
const rowIndexes = (text: string) => all(text, /aria-rowindex="(\d+)"/g)
const names = (text: string, column: string) =>
  all(text, new RegExp(`<div role="cell" aria-label="([^"]*)" data-column="${column}"`, 'g'))

// A ribbon's part of the code is asked for by the first ribbon.
beforeAll(async () => {
  html({ width: 1920, height: 160, form: 'ribbon' })
  await import('./RibbonBoard.tsx')
})

describe('a board to a screen reader', () => {
  const forms = [
    ['landscape', {}],
    ['portrait', { width: 1080, height: 1920, form: 'portrait' }],
    ['ribbon', { width: 1920, height: 160, form: 'ribbon' }],
  ] as const

  it.each(forms)('is a table of all rows with those of the page in the tree (%s)', (_, stage) => {
    const first = html({ ...stage, fixedPage: 1 })
    expect(first).toContain('role="table"')
    expect(first).toContain('aria-rowcount="12"')
    const indexes = rowIndexes(first)
    expect(indexes[0]).toBe('1')
    const second = html({ ...stage, fixedPage: 2 })
    expect(rowIndexes(second)[0]).toBe(String(indexes.length + 1))
  })

  it.each(forms)('has every row on exactly one page (%s)', (_, stage) => {
    const seen: (string | undefined)[] = []
    for (let page = 1; seen.length < 12; page++) seen.push(...rowIndexes(html({ ...stage, fixedPage: page })))
    expect(seen).toEqual(Array.from({ length: 12 }, (_each, i) => String(i + 1)))
  })

  it.each(forms)('names cells by the words of the feed, whatever is drawn (%s)', (_, stage) => {
    const page = html({ ...stage, fixedPage: 99 })
    expect(names(page, 'rank').at(-1)).toBe('4')
    expect(names(page, 'name').at(-1)).toBe('WICKRAMASINGHAGE-KUMUDUMALI Dilshani Sandamali 12')
    expect(names(page, 'result').at(-1)).toBe('DNF')
  })

  it('names chips in one cell, a flag by its code, and labels by column headers', () => {
    const page = html({ fixedPage: 1 })
    expect(names(page, 'marks')[0]).toBe('NR, =PB')
    expect(names(page, 'flag')[0]).toBe('JAM')
    expect(all(page, /role="columnheader" aria-label="([^"]*)"/g)).toContain('Time')
  })

  it('holds the last page where a page is asked for that is not there', () => {
    expect(rowIndexes(html({ fixedPage: 99 })).at(-1)).toBe('12')
  })
})

describe('an old picture', () => {
  it('says so in three places, and keeps the pages as they were', () => {
    const fresh = html({ fixedPage: 1 })
    const aged = html({ fixedPage: 1, aged: { asOf: '22:25:41' } })
    expect(aged).toContain('LAST KNOWN')
    expect(aged).toContain('22:25:41')
    expect(aged).toContain('tb-aged')
    expect(rowIndexes(aged)).toEqual(rowIndexes(fresh))
  })

  it('says in the footer which line is cut, and for how long', () => {
    for (const kind of ['hub', 'source', 'silent'] as const) {
      const text = html({ fault: { kind, since: 0 } })
      expect(text).toContain(`data-fault="${kind}"`)
      expect(text).toContain('1 min')
    }
  })

  it('draws another sign for each cut line on a ribbon, which has no room for the sentence', () => {
    const signs = (['hub', 'source', 'silent'] as const).map((kind) => {
      const text = html({
        width: 1920,
        height: 160,
        form: 'ribbon',
        aged: { asOf: '22:25:41' },
        fault: { kind, since: 0 },
      })
      expect(text).toMatch(new RegExp(`data-fault="${kind}" aria-label="[^"]*1 min"`))
      return /<svg class="tb-status-glyph".*?<\/svg>/.exec(text)?.[0]
    })
    expect(new Set(signs).size).toBe(3)
  })
})

describe('a board without rows', () => {
  it('still has its header and its clock', () => {
    const empty = html({}, { ...spec, rows: [] })
    expect(empty).toContain('A race')
    expect(empty).toContain('22:29')
    expect(empty).toContain('aria-rowcount="0"')
  })
})
