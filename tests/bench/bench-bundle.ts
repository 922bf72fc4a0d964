import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { print } from './figure.ts'

const BUILT = 'dist/renderer'
const BOUND = 150_000
const CODE = /\.(html|js|css)$/
/** Looked at by developers, and the style sheets of the large fonts: the bound is without them. */
const SAMPLE_VIEWER = /^(show-sample-|gallery[-.]|noto-sans-)/

/** All code a screen can ask for, every family's board included, packed as it goes over the wire; no fonts, flags and samples. */
export async function benchBundle(): Promise<void> {
  const files = readdirSync(BUILT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map(({ name, parentPath }) => ({
      name,
      packed: gzipSync(readFileSync(path.join(parentPath, name)), { level: 9 }).length,
    }))
    .sort((a, b) => b.packed - a.packed)
  const ours = files.filter(({ name }) => !SAMPLE_VIEWER.test(name))
  const apart = files.filter(({ name }) => SAMPLE_VIEWER.test(name))
  if (!ours.some(({ name }) => name === 'screen.html') || apart.length === 0)
    throw new Error(`${BUILT} does not hold the page of a screen and its sample viewer`)
  print({
    name: 'bundle',
    ours: sum(ours),
    baseline: BOUND,
    unit: 'bytes',
    aim: 1,
    against: 'the bound for all code of a screen, gzip, without fonts and flags',
    detail: {
      ...Object.fromEntries(ours.map(({ name, packed }) => [name, packed])),
      'apart: sample viewer, gallery, font sheets': sum(apart),
    },
  })
}

function sum(files: readonly { readonly packed: number }[]): number {
  return files.reduce((total, { packed }) => total + packed, 0)
}
