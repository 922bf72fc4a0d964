import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureBuilt } from '../../build/build.mjs'
import { HubProcess } from '../support/hub-process.ts'
import { seededRandom } from '../support/seeded-random.ts'

const ROUNDS = 50
const SENDERS = 4
const UNITS = 12
/** A hub lives so long, ms, drawn anew each time: counted from when it listens, every other time from its first answer. */
const LIFE = { least: 5, most: 150 }

let folder: string
beforeAll(async () => {
  await ensureBuilt(['hub'])
  folder = await mkdtemp(path.join(tmpdir(), 'tribune-kill-'))
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

/** An invented start list of one athlete whose bib is the version: so the document tells which message made it. */
function startList(rsc: string, version: number): Buffer {
  return Buffer.from(`<OdfBody CompetitionCode="TEST" DocumentCode="${rsc}" DocumentType="DT_RESULT" Version="${version}"
 ResultStatus="START_LIST" FeedFlag="P" Date="2031-05-01" Time="100000000" LogicalDate="2031-05-01" Source="TEST1"><Competition>
<ExtendedInfos><SportDescription DisciplineName="Athletics" EventName="Women's 100m" Gender="W"/></ExtendedInfos>
<Result SortOrder="1" StartOrder="1" StartSortOrder="1"><Competitor Code="1" Type="A" Bib="${version}" Organisation="AAA"><Composition>
<Athlete Code="1" Order="1" Bib="${version}"><Description GivenName="Ada" FamilyName="Test" Gender="W" Organisation="AAA"/></Athlete>
</Composition></Competitor></Result></Competition></OdfBody>`)
}

const rsc = (unit: number) => `ATHW100M--------------HEAT${String(unit).padStart(4, '0')}----`

/** What was answered 200, and so must be there for ever. */
interface Acknowledged {
  readonly versions: Map<string, number>
  readonly garbage: Set<string>
  readonly published: Map<string, { version: number; epoch: string }>
  count: number
}

/** Posts until the hub is gone. Each sender has units of its own, so that versions rise in order. */
async function send(url: string, sender: number, next: Map<string, number>, acknowledged: Acknowledged): Promise<void> {
  for (let n = 0; ; n += 1) {
    const code = rsc(sender * UNITS + (n % UNITS))
    const version = (next.get(code) ?? 0) + 1
    next.set(code, version)
    const text = n % 7 === 3 ? `garbage ${code} ${version}` : undefined
    const body = text === undefined ? startList(code, version) : Buffer.from(text)
    const zipped = n % 2 === 0
    const headers: Record<string, string> = zipped ? { 'content-encoding': 'gzip' } : {}
    try {
      const response = await fetch(`${url}/odf`, {
        method: 'POST',
        body: new Uint8Array(zipped ? gzipSync(body) : body),
        headers,
      })
      if (response.status !== 200) throw new Error(`answered ${response.status}`)
      acknowledged.count += 1
      if (text === undefined) acknowledged.versions.set(code, version)
      else acknowledged.garbage.add(text)
      if (n % 5 === 0) await look(url, code, acknowledged)
    } catch (error) {
      // The hub was killed in the middle of this: nobody promised anything.
      if (error instanceof TypeError) return
      throw error
    }
  }
}

/** A version that anybody saw must never be taken back. */
async function look(url: string, code: string, acknowledged: Acknowledged): Promise<void> {
  const response = await fetch(`${url}/api/documents/unit/${code}`)
  if (response.status !== 200) return
  const { version, epoch } = await response.json()
  acknowledged.published.set(code, { version, epoch })
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await delay(1)
}

describe('kill -9', () => {
  test(`${ROUNDS} times while messages are posted loses nothing that was answered 200`, async () => {
    const seed = Number(process.env['TRIBUNE_SEED'] ?? Date.now() % 100_000)
    const random = seededRandom(seed)
    const data = path.join(folder, 'data')
    const start = () => new HubProcess(['--port', '0', '--data', data, '--source', 'odf-http', '--log', 'error'])
    const acknowledged: Acknowledged = { versions: new Map(), garbage: new Set(), published: new Map(), count: 0 }
    const next = new Map<string, number>()
    for (let round = 0; round < ROUNDS; round += 1) {
      const hub = start()
      const url = await hub.url()
      const answered = acknowledged.count
      const sending = Promise.all(Array.from({ length: SENDERS }, (_, sender) => send(url, sender, next, acknowledged)))
      if (round % 2 === 1) await Promise.race([until(() => acknowledged.count > answered), sending])
      await delay(LIFE.least + random() * (LIFE.most - LIFE.least))
      hub.kill('SIGKILL')
      await Promise.all([hub.exit, sending])
    }
    const hub = start()
    const url = await hub.url()
    for (const [code, version] of acknowledged.versions) {
      const document = await (await fetch(`${url}/api/documents/unit/${code}`)).json()
      const [competitor] = Object.values<{ bib: string }>(document.value.competitors)
      expect(Number(competitor?.bib)).toBeGreaterThanOrEqual(version)
      const seen = acknowledged.published.get(code)
      expect(document.version).toBeGreaterThanOrEqual(seen?.version ?? 0)
      expect(document.epoch).toBe(seen?.epoch ?? document.epoch)
    }
    const { messages } = await (await fetch(`${url}/api/set-aside`)).json()
    const kept = new Set<string>()
    for (const { id } of messages) kept.add(await (await fetch(`${url}/api/set-aside/${id}`)).text())
    expect([...acknowledged.garbage].filter((text) => !kept.has(text))).toEqual([])
    hub.kill('SIGTERM')
    expect((await hub.exit).code).toBe(0)
    console.log(
      `seed ${seed}: ${acknowledged.count} messages answered 200, ${acknowledged.garbage.size} of them set aside`,
    )
    expect(acknowledged.count).toBeGreaterThanOrEqual(ROUNDS / 2)
    // Some 20 s where the machine has time; it may have little.
  }, 300_000)
})
