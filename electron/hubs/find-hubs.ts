import Bonjour from 'bonjour-service'
import { readFileSync } from 'node:fs'
import writeFileAtomic from 'write-file-atomic'
import * as z from 'zod'
import { HUB_SERVICE, hubTextSchema } from '../../protocol/hub-service.ts'
import { parseJson } from '../../protocol/parse.ts'
import { PROTOCOL_VERSION } from '../../protocol/messages.ts'
import { chooseHubs, type FoundHub } from './choose-hubs.ts'
import type { HubList } from './hub-list.ts'
import type { Log } from '../log.ts'

/** Asked again this often: a hub that starts later is heard anyhow, one that went silently is not. ms */
const ASK_MS = 20_000
const lastSchema = z.object({ name: z.string(), address: z.string() })

/**
 * Keeps a list of hubs as this network has them (mDNS, RFC 6762), and remembers in a file which one it was.
 * @param wanted name of the hub; any where absent
 * @param file of the memory
 * @param several told when hubs of several names answer and none can be chosen
 * @returns the way to stop
 */
export function findHubs(
  list: HubList,
  wanted: string | undefined,
  file: string,
  log: Log,
  several: (names: readonly string[]) => void,
): () => void {
  const service = new Bonjour({}, (error: unknown) => log.warn('hubs cannot be looked for', { error: String(error) }))
  const browser = service.find({ type: HUB_SERVICE })
  let last = readLast(file, log)
  // Before anything answers: where it was.
  if (last !== undefined && (wanted === undefined || wanted === last.name)) list.set([last.address])
  const choose = (): void => {
    const found = browser.services.flatMap((each) => foundHub(each))
    const chosen = chooseHubs(found, wanted, last)
    if (chosen.kind === 'several') return several(chosen.names)
    if (chosen.kind === 'none' || !list.set(chosen.addresses)) return
    log.info('found on this network', { hub: chosen.name, addresses: chosen.addresses })
    const [address = ''] = chosen.addresses
    last = { name: chosen.name, address }
    writeFileAtomic(file, JSON.stringify(last)).catch((error: unknown) =>
      log.warn('the hub that was found is not remembered', { error: String(error) }),
    )
  }
  for (const event of ['up', 'down', 'srv-update', 'txt-update'] as const) browser.on(event, choose)
  const again = setInterval(() => browser.update(), ASK_MS)
  return () => {
    clearInterval(again)
    browser.stop()
    service.destroy()
  }
}

/** What an announcement says, if it is one of ours. IPv4 first: venue networks are. */
export function foundHub(said: {
  readonly name: string
  readonly port: number
  readonly addresses?: readonly string[] | undefined
  readonly txt?: unknown
}): FoundHub[] {
  const text = hubTextSchema.safeParse(said.txt)
  if (!text.success || text.data.v !== String(PROTOCOL_VERSION)) return []
  const all = said.addresses ?? []
  const host = all.find((each) => /^\d+(\.\d+){3}$/.test(each)) ?? all.find((each) => !/^fe80:/i.test(each))
  if (host === undefined) return []
  const address = `${text.data.tls === '1' ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${said.port}`
  return [{ name: said.name, address }]
}

function readLast(file: string, log: Log): FoundHub | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      log.warn('which hub it was cannot be read', { error: String(error) })
    return undefined
  }
  const read = parseJson('The hub that was found last', text, lastSchema)
  if (!read.ok) log.warn(read.reason)
  return read.ok ? read.value : undefined
}
