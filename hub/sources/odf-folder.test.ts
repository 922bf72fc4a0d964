import { appendFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { OdfFolder } from './odf-folder.ts'
import { buildRig, message, type Rig } from './source-rig.ts'
import type { SourceDesk } from './source-desk.ts'

const until = (condition: () => boolean) => vi.waitUntil(condition, { timeout: 8_000, interval: 5 })

async function started(): Promise<{ folder: string; rig: Rig; desk: SourceDesk }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tribune-folder-'))
  const rig = await buildRig()
  onTestFinished(async () => {
    await rig.close()
    await rm(folder, { recursive: true, force: true })
  })
  const desk = rig.desk(new OdfFolder('odf-folder:1', { kind: 'odf-folder', folder }))
  return { folder, rig, desk }
}

describe('watched folder', () => {
  test('takes what lies there in the order of sending, then what comes, from folders below too', async () => {
    const { folder, rig, desk } = await started()
    await writeFile(path.join(folder, 'a.xml'), message('LATER', { time: '120000000' }))
    await writeFile(path.join(folder, 'b.xml'), message('SOONER', { time: '110000000' }))
    desk.start()
    await until(() => desk.status().accepted === 2)
    await mkdir(path.join(folder, 'day-2'))
    await writeFile(path.join(folder, 'day-2', 'c.xml'), message('NEW', { time: '100000000' }))
    await until(() => desk.status().accepted === 3)
    await rig.store.durable()
    expect(rig.units()).toEqual(['SOONER', 'LATER', 'NEW'])
  })

  test('waits for a file that is still being written', async () => {
    const { folder, desk } = await started()
    desk.start()
    const bytes = message('A')
    const file = path.join(folder, 'a.xml')
    await writeFile(file, bytes.subarray(0, 50))
    await writeFile(path.join(folder, 'b.xml'), message('B'))
    await until(() => desk.status().accepted === 1)
    await appendFile(file, bytes.subarray(50))
    await until(() => desk.status().accepted === 2)
    expect(desk.status()).toMatchObject({ accepted: 2, unchanged: 0, rejected: 0 })
  })

  test('takes a file that was moved into place, and again when it changes', async () => {
    const { folder, desk } = await started()
    desk.start()
    await writeFile(path.join(folder, 'a.part'), message('A'))
    await rename(path.join(folder, 'a.part'), path.join(folder, 'a.xml'))
    await until(() => desk.status().accepted === 1)
    await writeFile(path.join(folder, 'a.xml'), message('A', { version: 22 }))
    await until(() => desk.status().accepted === 2)
    expect(desk.status()).toMatchObject({ accepted: 2, unchanged: 0, rejected: 0 })
  })

  test('says that the folder is gone, and goes on when it is back', async () => {
    const { folder, desk } = await started()
    desk.start()
    await writeFile(path.join(folder, 'a.xml'), message('A'))
    await until(() => desk.status().accepted === 1)
    await rm(folder, { recursive: true })
    await until(() => desk.status().state === 'failed')
    expect(desk.status().reason).toBe(`the folder ${folder} cannot be read: there is no such folder`)
    await mkdir(folder)
    await writeFile(path.join(folder, 'b.xml'), message('B'))
    await until(() => desk.status().accepted === 2)
    expect(desk.status().state).toBe('running')
  })
})
