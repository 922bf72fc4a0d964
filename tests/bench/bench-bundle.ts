import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import * as z from 'zod'
import { print } from './figure.ts'

const BUILT = 'dist/renderer'
const BOUND = 150_000
const CODE = /\.(html|js|css)$/
/** Looked at by developers and staff, and the style sheets of the large fonts: the bound is a screen's, without them. */
const APART = /^(show-sample-|gallery[-.]|console[-.]|noto-sans-)/

/** Families whose board asks for another file before its first picture stands. */
const DRAWS_THE_FIRST: Readonly<Record<string, string>> = { bracket: 'bracket/TreeBoard.tsx' }

/** What Vite says of each file: which others it needs at once. */
const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).optional(),
    css: z.array(z.string()).optional(),
  }),
)
type Manifest = z.infer<typeof manifestSchema>

/**
 * The code of a screen, packed as it goes over the wire; no fonts, flags and samples. Two figures: what a screen loads for its first
 * picture, with the family whose board weighs most and its heaviest discipline; and all code a screen can ask for,
 * every family's board included.
 */
export async function benchBundle(): Promise<void> {
  const packed = new Map(
    readdirSync(BUILT, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && CODE.test(entry.name))
      .map(({ name, parentPath }) => [name, gzipSync(readFileSync(path.join(parentPath, name)), { level: 9 }).length]),
  )
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(path.join(BUILT, '.vite', 'manifest.json'), 'utf8')))
  const weigh = (names: Iterable<string>) => [...names].reduce((sum, name) => sum + (packed.get(name) ?? 0), 0)
  const screen = ['screen.html', ...needs(manifest, 'screen.html')]
  const profiles = Object.keys(manifest).filter((source) => /sports\/disciplines\/[A-Z0-9]{3}\.ts$/.test(source))
  const firsts = Object.keys(manifest).flatMap((source) => {
    const family = /sports\/([a-z]+)\/Board\.tsx$/.exec(source)?.[1]
    if (family === undefined) return []
    const more = Object.keys(manifest).filter((other) => other.endsWith(DRAWS_THE_FIRST[family] ?? ' '))
    const board = [source, ...more].flatMap((each) => [...needs(manifest, each)])
    const own = profiles.filter((profile) => textOf(manifest, profile).includes(`\`${family}\``))
    const heaviest = own.map((profile) => needs(manifest, profile)).toSorted((a, b) => weigh(b) - weigh(a))[0]
    return [new Set([...screen, ...board, ...(heaviest ?? [])])]
  })
  const first = firsts.toSorted((a, b) => weigh(b) - weigh(a))[0]
  if (first === undefined) throw new Error(`${BUILT} holds no boards`)
  print({
    name: 'bundle: first picture',
    ours: weigh(first),
    baseline: BOUND,
    unit: 'bytes',
    aim: 1,
    against:
      'the bound for the code of a screen, gzip, without fonts and flags; here what the heaviest first picture loads',
    detail: sizes(first, packed),
  })
  const ours = [...packed.keys()].filter((name) => !APART.test(name))
  const apart = [...packed.keys()].filter((name) => APART.test(name))
  print({
    name: 'bundle: everything',
    ours: weigh(ours),
    baseline: BOUND,
    unit: 'bytes',
    aim: 1,
    against: 'the same bound; here all code a screen can ask for, every family and language',
    detail: { ...sizes(ours, packed), 'apart: console, sample viewer, gallery, font sheets': weigh(apart) },
  })
}

function textOf(manifest: Manifest, source: string): string {
  return readFileSync(path.join(BUILT, manifest[source]?.file ?? ''), 'utf8')
}

/** Names of the files that an entry or a chunk needs at once: itself, what it imports, their style sheets. */
function needs(manifest: Manifest, source: string, found = new Set<string>()): ReadonlySet<string> {
  const entry = manifest[source]
  if (entry === undefined) throw new Error(`the build has no ${source}`)
  const name = path.basename(entry.file)
  if (found.has(name)) return found
  found.add(name)
  for (const sheet of entry.css ?? []) found.add(path.basename(sheet))
  for (const other of entry.imports ?? []) needs(manifest, other, found)
  return found
}

function sizes(names: Iterable<string>, packed: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  const rows = [...names].map((name) => [name, packed.get(name) ?? 0] as const)
  return Object.fromEntries(rows.toSorted(([, a], [, b]) => b - a))
}
