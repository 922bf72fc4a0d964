import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { AREAS, diskKey, type Disk } from './disk.ts'
import { LevelDisk } from './level-disk.ts'
import { MemoryDisk } from './memory-disk.ts'

async function contract(disk: Disk): Promise<void> {
  const keys = ['a/1', 'b/0', 'b/ffff', 'b0', 'c/1'].map((key) => diskKey(AREAS.badges, key))
  const others = [diskKey(AREAS.meta, 'x'), diskKey(AREAS.desk, 'x'), diskKey('badgf', 'x')]
  await disk.write([...keys, ...others].map((key) => ({ type: 'put', key, value: '1' })))
  await disk.removeBut(AREAS.badges, 'b/')
  const left = []
  for await (const [key] of disk.rows(AREAS.badges)) left.push(key)
  expect(left).toEqual(['b/0', 'b/ffff'])
  for (const area of [AREAS.meta, AREAS.desk, 'badgf'])
    for await (const [key] of disk.rows(area)) left.push(`${area} ${key}`)
  expect(left.slice(2), 'other areas stay').toEqual(['meta x', 'desk x', 'badgf x'])
}

it('A disk in memory removes of an area all but what lies below a prefix', () => contract(new MemoryDisk()))

it('LevelDB does so, too', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tribune-disk-'))
  const disk = await LevelDisk.open(folder)
  await contract(disk)
  await disk.close()
  await rm(folder, { recursive: true })
})
