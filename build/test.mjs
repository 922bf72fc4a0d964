// `npm test`: everything that is checked, in the order in which it is cheapest to fail. `--only lint|unit|e2e|shell` for a part,
// names of tests' files behind it for fewer.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { aptInstall } from './apt.mjs'
import { BuildFailure, ensureBuilt, ROOT } from './build.mjs'
import { findBrowser } from './find-browser.mjs'
import { findElectron } from './find-electron.mjs'
import { prepareShellTests } from './shell-tests.mjs'
import { failedUnits, linesOf, notable } from './test-report.mjs'

/** @typedef {'ok' | { failed: string } | { skipped: string }} Outcome */
/** @typedef {{ file: string, read: (report: unknown) => string[] }} Report what a tool wrote for the summary */
/**
 * @typedef {object} Step
 * @property {string} name
 * @property {'lint' | 'unit' | 'e2e' | 'shell'} part
 * @property {() => Outcome | Promise<Outcome>} work
 * @property {Report} [report]
 */

const REPORTS = {
  unit: { file: path.join(ROOT, 'test-results', 'unit.json'), read: failedUnits },
  e2e: { file: path.join(ROOT, 'test-results', 'browser.json'), read: notable },
  shell: { file: path.join(ROOT, 'test-results', 'shell.json'), read: notable },
}

/** @type {readonly Step[]} */
const STEPS = [
  { name: 'format', part: 'lint', work: () => tool('oxfmt', '--check') },
  { name: 'lint', part: 'lint', work: () => tool('oxlint', '--deny-warnings') },
  { name: 'types', part: 'lint', work: () => tool('tsc', '--noEmit') },
  { name: 'unit tests', part: 'unit', work: () => afterBuild(unitTests), report: REPORTS.unit },
  { name: 'browser tests', part: 'e2e', work: () => afterBuild(browserTests), report: REPORTS.e2e },
  { name: 'shell tests', part: 'shell', work: () => afterBuild(shellTests), report: REPORTS.shell },
]

const { values, positionals: names } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true })
const { only } = values
const steps = STEPS.filter((step) => only === undefined || step.part === only)
if (steps.length === 0) {
  console.error(`--only takes lint, unit, e2e or shell, not ${only ?? 'nothing'}`)
  process.exit(1)
}

/** @type {string[]} */
const summary = []
let failed = false
for (const { name, work, report } of steps) {
  console.log(`\n── ${name}`)
  if (report !== undefined) rmSync(report.file, { force: true }) // another run's tests are not this one's
  const started = performance.now()
  const outcome = await work()
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`
  if (outcome === 'ok') summary.push(`ok       ${name}, ${seconds}`)
  else if ('skipped' in outcome) summary.push(`SKIPPED  ${name}: ${outcome.skipped}`)
  else {
    failed = true
    summary.push(`FAILED   ${name}: ${outcome.failed}`)
  }
  if (report !== undefined && !(typeof outcome === 'object' && 'skipped' in outcome))
    summary.push(...linesOf(report.file, report.read).map((line) => `         ${line}`))
}
console.log(`\n${summary.join('\n')}`)
process.exit(failed ? 1 : 0)

/**
 * Runs a tool of node_modules, its output as it comes.
 * @param {string} name
 * @param {...string} args
 * @returns {Outcome}
 */
function tool(name, ...args) {
  return program(path.join(ROOT, 'node_modules', '.bin', name), args)
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Outcome}
 */
function program(file, args, env = process.env) {
  const shell = process.platform === 'win32' // the tools are .cmd files there
  const done = spawnSync(file, args, { cwd: ROOT, stdio: 'inherit', env, shell })
  if (done.error !== undefined) return { failed: done.error.message }
  return done.status === 0 ? 'ok' : { failed: `exit code ${done.status ?? done.signal}` }
}

/**
 * @param {() => Outcome | Promise<Outcome>} work
 * @returns {Promise<Outcome>}
 */
async function afterBuild(work) {
  try {
    await ensureBuilt(['renderer', 'console', 'technician', 'hub', 'electron', 'preload'])
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error
    console.error(error.message)
    return { failed: 'the build failed' }
  }
  return work()
}

/** @returns {Outcome} */
function unitTests() {
  return tool('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORTS.unit.file}`)
}

/** @returns {Promise<Outcome>} */
async function browserTests() {
  let found = await findBrowser()
  if ('missing' in found && !process.env['TRIBUNE_CHROMIUM']) {
    const fault = aptInstall(['chromium'])
    if (fault === undefined) found = await findBrowser()
    else found = { missing: `${found.missing}: set TRIBUNE_CHROMIUM, or npx playwright install chromium, or ${fault}` }
  }
  if ('missing' in found) return { failed: found.missing }
  console.log(`browser: ${found.path} (${found.from})`)
  const playwright = path.join(ROOT, 'node_modules', '.bin', 'playwright')
  return program(playwright, ['test', ...names], { ...process.env, TRIBUNE_CHROMIUM: found.path })
}

/** @returns {Outcome} */
function shellTests() {
  const found = findElectron()
  if ('missing' in found) return { skipped: `no Electron binary (${found.missing})` }
  console.log(`shell: ${found.path}`)
  const ready = prepareShellTests(found.path)
  if ('skipped' in ready) return ready
  try {
    const playwright = path.join(ROOT, 'node_modules', '.bin', 'playwright')
    const config = path.join('tests', 'e2e-shell', 'playwright.config.ts')
    return program(playwright, ['test', '--config', config, ...names], { ...process.env, ...ready.env })
  } finally {
    ready.clean()
  }
}
