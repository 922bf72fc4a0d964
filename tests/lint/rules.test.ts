import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import * as z from 'zod'

const root = fileURLToPath(new URL('../..', import.meta.url))
const fixtures = fileURLToPath(new URL('fixtures', import.meta.url))
const oxlint = path.join(root, 'node_modules', 'oxlint', 'bin', 'oxlint')
/** A run with types takes seconds, more on a busy machine. */
const LINT_MS = 120_000

const reportSchema = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string(), message: z.string() })),
})

/** Runs the linter in a folder, as `npm run lint` does. @returns "file: rule" for each finding, sorted */
function lint(folder: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [oxlint, '--format', 'json'], { cwd: folder, maxBuffer: 1e8 }, (error, stdout) => {
      const report = reportSchema.safeParse(readJson(stdout))
      if (!report.success) reject(error ?? new Error(`no report from the linter: ${stdout.slice(0, 400)}`))
      else resolve(report.data.diagnostics.map(({ filename, code }) => `${filename}: ${code}`).toSorted())
    })
  })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A linter that could not start writes no JSON: the caller says so with its output.
    return undefined
  }
}

/** The rule that a fixture's first line names. */
function expectedRule(file: string): string {
  const [, rule] = /^\/\/ expects (\S+): /.exec(readFileSync(path.join(fixtures, file), 'utf8')) ?? []
  if (rule === undefined) throw new Error(`${file} does not say in its first line which rule it expects`)
  return rule
}

const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
  .toSorted()

describe('lint rules', () => {
  // The patterns match folders seen from the root, so the fixtures are linted in a tree of their own.
  const tree = mkdtempSync(path.join(os.tmpdir(), 'tribune-lint-'))
  cpSync(fixtures, tree, { recursive: true })
  cpSync(path.join(root, '.oxlintrc.json'), path.join(tree, '.oxlintrc.json'))
  cpSync(path.join(root, 'tsconfig.json'), path.join(tree, 'tsconfig.json'))
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'))
  afterAll(() => rmSync(tree, { recursive: true, force: true }))
  const found = lint(tree)

  it.each(files)(
    '%s breaks exactly the rule it names',
    async (file) => {
      const here = (await found).filter((finding) => finding.startsWith(`${file}: `))
      expect(here).toEqual([`${file}: ${expectedRule(file)}`])
    },
    LINT_MS,
  )

  it('finds nothing in the real tree', async () => expect(await lint(root)).toEqual([]), LINT_MS)
})
