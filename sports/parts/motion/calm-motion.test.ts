import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const SPORTS = path.join(import.meta.dirname, '../..')
const sheets = readdirSync(SPORTS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => readFileSync(path.join(SPORTS, file), 'utf8'))
/** What may change in time on a wall: the compositor's own two, which cost no paint (look.md, Motion). */
const CALM = new Set(['opacity', 'transform'])

/** Every `@keyframes` of a sheet: its name, and the properties it moves. */
function motions(sheet: string): readonly (readonly [string, readonly string[]])[] {
  const blocks = sheet.matchAll(/@keyframes\s+([\w-]+)\s*\{((?:[^{}]*\{[^{}]*\})*)\s*\}/g)
  return Array.from(blocks, ([, name = '', body = '']) => [
    name,
    Array.from(body.matchAll(/([\w-]+)\s*:/g), ([, property = '']) => property),
  ])
}

describe('what moves on a board', () => {
  it('is opacity and transform, never a colour or a size', () => {
    const all = sheets.flatMap(motions)
    expect(all.length).toBeGreaterThan(3)
    expect(all.filter(([, properties]) => properties.some((property) => !CALM.has(property)))).toEqual([])
  })

  it('is told apart from what does not: a colour in keyframes is found', () => {
    expect(motions('@keyframes news { from { color: red; } to { opacity: 1 } }')).toEqual([
      ['news', ['color', 'opacity']],
    ])
  })
})
