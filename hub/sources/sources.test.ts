import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { vi } from 'vitest'
import { OdfFolder } from './odf-folder.ts'
import { OdfHttp } from './odf-http.ts'
import { Replay } from './replay.ts'
import { sourceContract, type Delivery } from './source-contract.ts'

async function drop(folder: string, deliveries: readonly Delivery[]): Promise<void> {
  for (const { name, bytes } of deliveries) await writeFile(path.join(folder, `${name}.xml`), bytes)
}

sourceContract('replay', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tribune-replay-'))
  return {
    source: () => new Replay('replay:1', { kind: 'replay', folder, speed: 'max', loop: false }),
    async deliver(desk, rig, deliveries) {
      await drop(folder, deliveries)
      desk.start()
      const all = () => desk.status().accepted + desk.status().rejected === deliveries.length
      await vi.waitUntil(() => all() && desk.status().state === 'done', { timeout: 5_000 })
      await rig.store.durable()
    },
    remove: () => rm(folder, { recursive: true }),
  }
})

sourceContract('odf-folder', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tribune-folder-'))
  return {
    source: () => new OdfFolder('odf-folder:1', { kind: 'odf-folder', folder }),
    async deliver(desk, rig, deliveries) {
      await drop(folder, deliveries)
      desk.start()
      const all = () => desk.status().accepted + desk.status().rejected === deliveries.length
      await vi.waitUntil(all, { timeout: 5_000 })
      await rig.store.durable()
    },
    remove: () => rm(folder, { recursive: true }),
  }
})

sourceContract('odf-http', () =>
  Promise.resolve({
    source: () => new OdfHttp('odf-http:1', { kind: 'odf-http' }),
    async deliver(desk, rig, deliveries) {
      desk.start()
      for (const { bytes } of deliveries) {
        await rig.app.inject({ method: 'POST', url: '/odf', payload: Buffer.from(bytes) })
      }
    },
    remove: () => Promise.resolve(),
  }),
)
