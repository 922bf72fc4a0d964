import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const FOLDERS = ['electron', 'build', 'hub', 'protocol', 'renderer', 'tests']
/** The points that Electron's own documents, and what went wrong for others, make of a kiosk: the reference's first section. */
const POINTS = Array.from({ length: 20 }, (_, i) => `1.${i + 1}`)

/** Titles of tests that name points: "(kiosk.md 1.17, 2)". */
function named(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const folder of FOLDERS)
    for (const file of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(test|spec)\.tsx?$/.test(file)) continue
      const text = readFileSync(path.join(root, folder, file), 'utf8')
      for (const [, list = ''] of text.matchAll(/(?:it|test|describe)[^\n]*\(?[^\n]*\(kiosk\.md ([\d., ]+)/g))
        for (const point of list.split(/[, ]+/)) found.set(point, [...(found.get(point) ?? []), `${folder}/${file}`])
    }
  return found
}

it('each of the twenty points of the kiosk reference has a test or a build check named after it', () => {
  const tests = named()
  expect(POINTS.filter((point) => !tests.has(point))).toEqual([])
})
