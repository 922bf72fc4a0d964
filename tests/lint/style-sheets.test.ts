import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** The hard limit that the linter knows for code only. */
const MOST_LINES = 300

it('no style sheet is longer than code may be', () => {
  const sheets = ['hub', 'renderer', 'sports'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.css'))
      .map((name) => path.join(folder, name)),
  )
  const lines = (sheet: string) => readFileSync(path.join(root, sheet), 'utf8').trimEnd().split('\n').length
  expect(Math.max(...sheets.map(lines)), 'they are really read').toBeGreaterThan(100)
  expect(sheets.filter((sheet) => lines(sheet) > MOST_LINES)).toEqual([])
})
