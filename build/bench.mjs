// `npm run bench [names]`: builds the benches and runs them all, or the named ones. Each prints its figures as JSON lines.
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { DIST, ensureBuilt, ROOT, run } from './build.mjs'
import { node } from './vite-configs.mjs'

/** Benches that run the built hub and the player page. */
const NEED_THE_BUILD = ['bundle', 'paint', 'cells']
const SOURCES = path.join(ROOT, 'tests', 'bench')
/** Each process of a bench is a file of its own: main.ts and what it starts. */
const isEntry = (/** @type {string} */ name) => name === 'main.ts' || name.endsWith('.process.ts')

await run(async () => {
  const names = process.argv.slice(2)
  if (names.length === 0 || names.some((name) => NEED_THE_BUILD.includes(name))) await ensureBuilt(['hub', 'renderer'])
  const entries = readdirSync(SOURCES)
    .filter(isEntry)
    .map((name) => [name.slice(0, -'.ts'.length), path.join(SOURCES, name)])
  await build(node('bench', Object.fromEntries(entries)))
  const bench = spawn(process.execPath, [path.join(DIST, 'bench', 'main.js'), ...names], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => bench.kill(signal))
  bench.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
})
