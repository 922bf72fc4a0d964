import { expect, test } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { parseJson } from '../../protocol/parse.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const RASTERS = '1920x1080,1080x1920,1920x160'
const TOO_LONG = 'W'.repeat(70)
const reportSchema = z.object({
  pages: z.number(),
  findings: z.array(z.record(z.string(), z.string())),
})

test.describe.configure({ timeout: 180_000 })

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tribune-fit-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

test('the fit proof finds a name that no board can hold, and the same on a wall that is switched as on pages loaded anew', async () => {
  await feedOf(['BERG Ida', 'FEATHERSTONE-CUNNINGHAM Charlotte Elizabeth Alexandra', `${TOO_LONG} Ida`])
  const switched = await fit()
  const anew = await fit('--anew')
  expect(switched.code, switched.output).toBe(1)
  expect(switched.report.findings.map((each) => each['what'])).toContain('illegible')
  expect(switched.output).toMatch(/ {2}! illegible: W/)
  expect(sorted(switched.report)).toEqual(sorted(anew.report))
})

test('the fit proof passes a feed whose names fit, and says how much is left', async () => {
  await feedOf(['BERG Ida', 'ALI Zara'])
  const { code, output } = await fit()
  expect(output).toMatch(/ATH {2}2 boards on \d+ pages: fits .*2 of 2 boards, 100 %/)
  expect(code, output).toBe(0)
})

async function fit(...more: readonly string[]) {
  const json = path.join(folder, 'report.json')
  const args = [folder, '--boards', 'names', '--languages', 'en', '--rasters', RASTERS, '--json', json, ...more]
  const child = spawn(process.execPath, [path.join(ROOT, 'build', 'fit.mjs'), ...args], { cwd: ROOT })
  let output = ''
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  child.stderr.on('data', (text: Buffer) => (output += text.toString()))
  const [code] = await once(child, 'exit')
  const read = parseJson('report', await readFile(json, 'utf8'), reportSchema)
  if (!read.ok) throw new Error(`${read.reason}: ${output}`)
  return { code, output, report: read.value }
}

function sorted({ findings }: z.infer<typeof reportSchema>): string[] {
  return findings.map((each) => JSON.stringify(each)).toSorted((a, b) => (a < b ? -1 : 1))
}

/** Entries of one event, as a feed sends them. */
async function feedOf(names: readonly string[]): Promise<void> {
  const people = names.map((name, i) => {
    const [family = '', ...given] = name.split(' ')
    return (
      `<Participant Code="10${i}" Parent="10${i}" Status="ACTIVE" FamilyName="${family}" GivenName="${given.join(' ')}" PrintName="${name}" ` +
      `TVName="${name}" Gender="W" Organisation="NOR" Current="true" MainFunctionId="AA01">` +
      `<Discipline Code="ATH-------------------------------"><RegisteredEvent Event="ATHW100M--------------------------"/></Discipline></Participant>`
    )
  })
  const head =
    'CompetitionCode="INV1" DocumentCode="ATH-------------------------------" DocumentType="DT_PARTIC" Version="1" FeedFlag="P" ' +
    'Date="2031-07-05" Time="050000000" LogicalDate="2031-07-05" Source="TEST"'
  const file = 'INV1~2031-07-05~2031-07-05~050000000~DT_PARTIC~~ATH-------------------------------~~~1~P~ENG.xml'
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<OdfBody ${head}><Competition>${people.join('')}</Competition></OdfBody>`
  await writeFile(path.join(folder, file), xml)
}
