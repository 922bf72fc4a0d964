import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { AREAS, diskKey, type Disk } from './disk.ts'
import { LevelDisk } from './level-disk.ts'
import { MemoryDisk } from './memory-disk.ts'

async function leftOf(disk: Disk): Promise<readonly string[]> {
  const keys = ['a/1', 'b/0', 'b/ffff', 'b0', 'c/1'].map((key) => diskKey(AREAS.badges, key))
  const others = [diskKey(AREAS.meta, 'x'), diskKey(AREAS.desk, 'x'), diskKey('badgf', 'x')]
  await disk.write([...keys, ...others].map((key) => ({ type: 'put', key, value: '1' })))
  await disk.removeBut(AREAS.badges, 'b/')
  const left: string[] = []
  for (const area of [AREAS.badges, AREAS.meta, AREAS.desk, 'badgf'])
    for await (const [key] of disk.rows(area)) left.push(`${area} ${key}`)
  return left
}

const LEFT = ['badge b/0', 'badge b/ffff', 'meta x', 'desk x', 'badgf x']

it('A disk in memory removes of an area all but what lies below a prefix', async () => {
  expect(await leftOf(new MemoryDisk())).toEqual(LEFT)
})

it('LevelDB does so, too', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tribune-disk-'))
  const disk = await LevelDisk.open(folder)
  expect(await leftOf(disk)).toEqual(LEFT)
  await disk.close()
  await rm(folder, { recursive: true })
})
