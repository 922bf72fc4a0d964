import { describe, expect, it } from 'vitest'
import { disciplineOf, type Board } from './board.ts'
import { readOptions } from './options.ts'
import { Progress } from './progress.ts'
import { proveBoard } from './prove-board.ts'
import { Queue, type Job } from './queue.ts'
import type { PlacedFinding } from './report.ts'
import type { DrawnCell } from './verdict.ts'
import type { Seen, Wanted } from './wall.ts'

const boardOf = (key: string, names: readonly string[] = []): Board => ({
  key,
  event: key.slice(5, 27),
  board: 'live',
  names: new Set(names),
  result: '',
  all: names.length > 0,
})
const rsc = (discipline: string) => `unit/${discipline}W100M--------------FNL-000100--`
const job = (discipline: string, language: string): Job => ({ board: boardOf(rsc(discipline)), language })

describe('what is next on a wall', () => {
  it('is of one discipline after the other, and of it first what is in the language the wall stands in', () => {
    const queue = new Queue([job('SWM', 'en'), job('ATH', 'en'), job('ATH', 'fr'), job('SWM', 'fr')])
    const next = (language: string | undefined) => {
      const found = queue.next(language)
      return found && `${disciplineOf(found.board.key)} ${found.language}`
    }
    expect([next(undefined), next('en'), next('fr'), next('en'), next('en')]).toEqual([
      'ATH en',
      'ATH fr',
      'SWM fr',
      'SWM en',
      undefined,
    ])
  })

  it('is at the end what belongs to no discipline', () => {
    expect(disciplineOf('schedule/2031-07-05')).toBe('ALL')
    expect(disciplineOf('medals/GLO-------------------------------')).toBe('ALL')
    const timetable = { board: boardOf('schedule/2031-07-05'), language: 'en' }
    expect(new Queue([timetable, job('WRE', 'en')]).next('en')?.board.key).toBe(rsc('WRE'))
  })
})

describe('a board', () => {
  const cell = (label: string): DrawnCell => ({ label, text: label, cap: 50, squeeze: 1 })
  /** Pages of these names, two high rasters with as many pages. */
  const wallOf = (pages: readonly (readonly string[])[], looked: Wanted[]) => ({
    look: async (wanted: Wanted): Promise<Seen> => {
      looked.push(wanted)
      const at = Math.min(wanted.page, pages.length) - 1
      const rows = (pages[at] ?? []).map((name) => [cell(name)])
      const lastIndex = pages.slice(0, at + 1).flat().length
      const rowCount = pages.flat().length
      const least = { text: 'x', cap: 40 }
      return { drawn: { rows, rowCount, lastIndex, least, height: 1080 }, faults: [], broken: [] }
    },
  })
  const options = readOptions(['DIR', '--rasters', '1920x1080,3840x2160'])

  it('is looked at on every page, at every raster', async () => {
    const looked: Wanted[] = []
    const wall = wallOf([['ONE', 'TWO'], ['THREE'], ['FOUR']], looked)
    const board = boardOf(rsc('ATH'), ['ONE', 'TWO', 'THREE', 'FOUR'])
    const proof = await proveBoard(wall, board, 'en', options, async () => {})
    expect(looked.map(({ page, raster }) => `${raster.name} ${page}`)).toEqual([
      '1920x1080 1',
      '1920x1080 2',
      '1920x1080 3',
      '3840x2160 1',
      '3840x2160 2',
      '3840x2160 3',
    ])
    expect(proof).toEqual({ findings: [], pages: 6 })
  })

  it('says at once which names stand on no page, and at which raster', async () => {
    const said: PlacedFinding[] = []
    const board = boardOf(rsc('ATH'), ['ONE', 'NOBODY'])
    await proveBoard(wallOf([['ONE']], []), board, 'en', options, async (here) => void said.push(...here))
    expect(said.map(({ what, of, raster }) => [what, of, raster])).toEqual([
      ['missing', 'NOBODY', '1920x1080'],
      ['missing', 'NOBODY', '3840x2160'],
    ])
  })
})

describe('while it runs, it says', () => {
  const finding = (what: PlacedFinding['what'], said: string): PlacedFinding => ({
    what,
    of: '',
    said,
    event: 'ATHW100M',
    board: 'live',
    raster: '1920x160',
    language: 'en',
  })

  it('each fault once, and a line for every discipline that is done, with what is left', () => {
    const lines: string[] = []
    let now = 0
    const jobs = [job('ATH', 'en'), job('ATH', 'fr'), job('SWM', 'en'), job('SWM', 'fr')]
    const progress = new Progress(
      jobs,
      (line) => lines.push(line),
      () => now,
    )
    const cut = finding('cut off', '"BERG" leaves the picture')
    const short = finding('initials', 'shown as "BERG I."')
    const [first, second] = jobs
    if (first === undefined || second === undefined) throw new Error('no jobs')
    progress.found([cut, short], 2)
    progress.found([cut], 3)
    progress.done(first, { findings: [cut, short, cut], pages: 4 })
    now = 120_000
    progress.done(second, { findings: [], pages: 4 })
    expect(lines).toEqual([
      '  ! cut off: "BERG" leaves the picture (ATHW100M, live, 1920x160 en), page 2',
      'ATH  2 boards on 8 pages: 2 faults, 1 remarks  (2 of 4 boards, 50 %, 2.0 min so far, about 2.0 left)',
    ])
  })
})
