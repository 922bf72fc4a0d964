import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findConfigFile, loadConfigFile } from './config-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tribune-config-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('where the configuration lies', () => {
  it('the command line says it first, then the environment, then it lies among the user data', () => {
    const env = { TRIBUNE_CONFIG: '/env.json' }
    expect(findConfigFile(['app', '--config', '/cli.json'], env, '/data')).toEqual({
      path: path.resolve('/cli.json'),
      asked: true,
    })
    expect(findConfigFile(['--config=/cli.json'], env, '/data')).toEqual({
      path: path.resolve('/cli.json'),
      asked: true,
    })
    expect(findConfigFile(['app'], env, '/data')).toEqual({ path: path.resolve('/env.json'), asked: true })
    expect(findConfigFile(['app'], {}, '/data')).toEqual({ path: path.join('/data', 'tribune.json'), asked: false })
  })

  it('is read whole; one that is not there has no text', async () => {
    const file = path.join(folder, 'tribune.json')
    expect(loadConfigFile({ path: file, asked: true })).toEqual({ path: file, asked: true })
    await writeFile(file, '{}')
    expect(loadConfigFile({ path: file, asked: true })).toEqual({ path: file, asked: true, text: '{}' })
  })

  it('one that is no file says why it cannot be read', () => {
    expect(loadConfigFile({ path: folder, asked: true }).unreadable).toContain('EISDIR')
  })
})
