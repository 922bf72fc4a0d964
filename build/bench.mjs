// `npm run bench [names]`: builds the benches and runs them all, or the named ones. Each prints its figures as JSON lines.
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { DIST, ensureBuilt, ROOT, run } from './build.mjs'
import { findElectron } from './find-electron.mjs'
import { prepareShellTests } from './shell-tests.mjs'
import { node } from './vite-configs.mjs'

/** Benches that run the built hub and the player page. */
const NEED_THE_BUILD = ['bundle', 'paint', 'cells']
/** Benches of the real shell. */
const NEED_THE_SHELL = ['start', 'memory', 'chaos']
const SOURCES = path.join(ROOT, 'tests', 'bench')
/** Each process of a bench is a file of its own: main.ts and what it starts. */
const isEntry = (/** @type {string} */ name) => name === 'main.ts' || name.endsWith('.process.ts')

await run(async () => {
  const names = process.argv.slice(2)
  const shell =
    names.length === 0 || names.some((name) => NEED_THE_SHELL.includes(name)) ? await prepareShell() : undefined
  if (names.includes('chaos')) {
    // A test in its full length, over an hour: it is run when it is asked for, and alone.
    process.exitCode = chaos(shell?.env)
    shell?.clean()
    return
  }
  if (names.length === 0 || names.some((name) => NEED_THE_BUILD.includes(name))) await ensureBuilt(['hub', 'renderer'])
  const entries = readdirSync(SOURCES)
    .filter(isEntry)
    .map((name) => [name.slice(0, -'.ts'.length), path.join(SOURCES, name)])
  await build(node('bench', Object.fromEntries(entries)))
  const bench = spawn(process.execPath, [path.join(DIST, 'bench', 'main.js'), ...names], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...shell?.env },
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => bench.kill(signal))
  bench.on('exit', (code) => {
    process.exitCode = code ?? 1
    shell?.clean()
  })
})

/** @returns what the benches of the shell need, where there is an Electron. */
async function prepareShell() {
  await ensureBuilt(['hub', 'renderer', 'technician', 'electron', 'preload'])
  const found = findElectron()
  if ('missing' in found) {
    console.error(`no Electron binary (${found.missing})`)
    return undefined
  }
  const ready = prepareShellTests(found.path)
  if ('env' in ready) return ready
  console.error(ready.skipped)
  return undefined
}

/**
 * @param {Record<string, string> | undefined} env
 * @returns {number} exit code
 */
function chaos(env) {
  if (env === undefined) return 1
  const words = [
    'test',
    '--config',
    path.join('tests', 'e2e-shell', 'playwright.config.ts'),
    '--retries=0',
    // Names of folders above the repository count as names, too.
    path.join('e2e-shell', 'chaos.spec'),
    path.join('e2e-shell', 'corruption.spec'),
  ]
  const done = spawnSync(path.join(ROOT, 'node_modules', '.bin', 'playwright'), words, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env, TRIBUNE_CHAOS: 'full' },
  })
  return done.status ?? 1
}
