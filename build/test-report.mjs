import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/** Named in the summary, at most: the rest is in the output above. */
const MOST = 20

/**
 * The tests of a Playwright JSON report that did not simply pass, a line each: failed, passed only at a second try, or left out.
 * @param {unknown} report as Playwright's JSON reporter wrote it
 * @returns {string[]}
 */
export function notable(report) {
  /** @type {string[]} */
  const lines = []
  walk(report, [])
  return lines.length > MOST ? [...lines.slice(0, MOST), `and ${lines.length - MOST} more`] : lines

  /**
   * @param {any} suite
   * @param {readonly string[]} above
   */
  function walk(suite, above) {
    const here = suite?.title ? [...above, suite.title] : above
    for (const inner of suite?.suites ?? []) walk(inner, here)
    for (const spec of suite?.specs ?? []) {
      for (const test of spec.tests ?? []) {
        const word = { unexpected: 'failed', flaky: 'second try', skipped: 'skipped' }[String(test.status)]
        if (word === undefined) continue
        const message = test.results?.find((/** @type {any} */ each) => each.error !== undefined)?.error?.message
        lines.push(`${word}: ${[...here, spec.title].join(' › ')}${firstLine(message)}`)
      }
    }
  }
}

/**
 * The failed tests of a vitest JSON report, a line each.
 * @param {any} report as vitest's JSON reporter wrote it
 * @returns {string[]}
 */
export function failedUnits(report) {
  const files = /** @type {any[]} */ (report?.testResults ?? [])
  const lines = files.flatMap((file) => {
    const failed = /** @type {any[]} */ (file.assertionResults ?? []).filter((each) => each.status === 'failed')
    if (failed.length === 0 && file.status === 'failed') return [`failed: ${file.name}${firstLine(file.message)}`]
    return failed.map((each) => `failed: ${each.fullName}${firstLine(each.failureMessages?.[0])}`)
  })
  return lines.length > MOST ? [...lines.slice(0, MOST), `and ${lines.length - MOST} more`] : lines
}

/**
 * A report of this run; where there is none (the tool broke down before its end), one line says so.
 * @param {string} file
 * @param {(report: unknown) => string[]} read
 * @returns {string[]}
 */
export function linesOf(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    return [`no report: ${error instanceof Error ? error.message : String(error)}`]
  }
}

/**
 * @param {unknown} message with the colours of a terminal
 * @returns {string}
 */
function firstLine(message) {
  if (typeof message !== 'string') return ''
  const lines = stripVTControlCharacters(message).split('\n')
  const line = lines.find((each) => each.trim() !== '') ?? ''
  return line === '' ? '' : `: ${line.trim().slice(0, 200)}`
}
