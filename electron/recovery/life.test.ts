import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LifeFile, nextLife, type Life } from './life.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tribune-life-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('why did it restart (kiosk.md 1.19, 10)', () => {
  const ran: Life = { boot: 'one', restarts: [], count: 4 }

  it('a life that ended without a word was killed, or the machine went with it', () => {
    expect(nextLife(ran, 'one', 5).restarts).toEqual([{ at: 5, kind: 'killed', why: 'it ended without a word' }])
    expect(nextLife(ran, 'two', 5).restarts).toMatchObject([{ kind: 'power' }])
  })

  it('the reason it wrote down is told', () => {
    const end = { kind: 'planned', why: 'the configuration was mended' } as const
    expect(nextLife({ ...ran, end }, 'two', 7)).toEqual({ boot: 'two', restarts: [{ at: 7, ...end }], count: 5 })
  })

  it('the newest twenty are kept, all are counted', () => {
    let life = nextLife(undefined, 'one', 0)
    for (let at = 1; at <= 50; at++) life = nextLife(life, 'one', at)
    expect(life.count).toBe(50)
    expect(life.restarts).toHaveLength(20)
    expect(life.restarts.at(-1)?.at).toBe(50)
  })

  it('goes from life to life through its file; a long stack is cut', async () => {
    const said: string[] = []
    const begin = (now: number) => new LifeFile(folder, now, (sentence) => said.push(sentence)).life
    expect(begin(1)).toMatchObject({ restarts: [], count: 0 })
    new LifeFile(folder, 2, () => {}).end({ kind: 'fault', why: `uncaught: ${'x'.repeat(5000)}` })
    const { restarts } = begin(3)
    expect(restarts.map(({ kind }) => kind)).toEqual(['killed', 'fault'])
    expect(restarts.at(-1)?.why).toHaveLength(300)
    expect((await readFile(path.join(folder, 'life.json'), 'utf8')).length).toBeLessThan(1000)
    expect(said).toEqual([])
  })

  it('a damaged file, or a disk that takes none, costs the reasons and nothing else', async () => {
    await writeFile(path.join(folder, 'life.json'), '{"restarts":[')
    const said: string[] = []
    const { life } = new LifeFile(folder, 1, (sentence) => said.push(sentence))
    expect(life.restarts).toMatchObject([{ kind: 'fault', why: 'why it ended could not be read' }])
    await writeFile(path.join(folder, 'file'), '')
    new LifeFile(path.join(folder, 'file', 'below'), 1, (sentence) => said.push(sentence)).end({
      kind: 'asked',
      why: '',
    })
    expect(said).toHaveLength(3)
  })
})
