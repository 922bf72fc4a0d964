import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { print } from './figure.ts'

const BUILT = 'dist/renderer'
const BOUND = 150_000
const CODE = /\.(html|js|css)$/
/** Looked at by developers, and the style sheets of the large fonts: the bound is without them. */
const APART = /^(show-sample-|gallery[-.]|noto-sans-)/
/** What every screen loads before its first picture, besides the board itself. */
const AT_ONCE = /^(screen|base)[-.]/

interface CodeFile {
  readonly name: string
  readonly text: string
  readonly packed: number
}

/**
 * The code of a screen, packed as it goes over the wire; no fonts, flags and samples. Two figures: what a screen loads for its first
 * picture, with the family whose board weighs most; and all code a screen can ask for, every family's board included.
 */
export async function benchBundle(): Promise<void> {
  const files = readdirSync(BUILT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map(({ name, parentPath }) => {
      const bytes = readFileSync(path.join(parentPath, name))
      return { name, text: bytes.toString('utf8'), packed: gzipSync(bytes, { level: 9 }).length }
    })
    .sort((a, b) => b.packed - a.packed)
  const ours = files.filter(({ name }) => !APART.test(name))
  const apart = files.filter(({ name }) => APART.test(name))
  if (!ours.some(({ name }) => name === 'screen.html') || apart.length === 0)
    throw new Error(`${BUILT} does not hold the page of a screen and its sample viewer`)
  const first = ours.filter(({ name }) => AT_ONCE.test(name))
  const boards = ours.filter(({ name }) => /^Board-.*\.js$/.test(name)).map((board) => withImports(board, ours))
  const heaviest = boards.toSorted((a, b) => sum(b) - sum(a))[0] ?? []
  print({
    name: 'bundle: first picture',
    ours: sum([...first, ...heaviest]),
    baseline: BOUND,
    unit: 'bytes',
    aim: 1,
    against:
      'the bound for the code of a screen, gzip, without fonts and flags; here what the heaviest first picture loads',
    detail: sizes([...first, ...heaviest]),
  })
  print({
    name: 'bundle: everything',
    ours: sum(ours),
    baseline: BOUND,
    unit: 'bytes',
    aim: 1,
    against: 'the same bound; here all code a screen can ask for, every family and language',
    detail: { ...sizes(ours), 'apart: sample viewer, gallery, font sheets': sum(apart) },
  })
}

/** A board with the files it names that are not at every screen already. */
function withImports(board: CodeFile, files: readonly CodeFile[]): readonly CodeFile[] {
  const named = files.filter((file) => file !== board && !AT_ONCE.test(file.name) && board.text.includes(file.name))
  return [board, ...named]
}

function sizes(files: readonly CodeFile[]): Readonly<Record<string, number>> {
  return Object.fromEntries(files.map(({ name, packed }) => [name, packed]))
}

function sum(files: readonly CodeFile[]): number {
  return files.reduce((total, { packed }) => total + packed, 0)
}
