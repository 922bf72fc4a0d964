import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createSources, readSource } from './sources/source-setting.ts'
import { HELP, isLoopbackHost, readSettings } from './settings.ts'

function settings(argv: string[], env: Record<string, string> = {}) {
  const command = readSettings(argv, env)
  if (command.kind !== 'run') throw new Error(`not a run: ${command.kind}`)
  return command.settings
}

describe('settings', () => {
  test('have defaults: loopback, no source, and bounds of what is kept', () => {
    expect(settings([])).toMatchObject({
      port: 8787,
      host: '127.0.0.1',
      data: path.resolve('.data/hub'),
      name: 'Tribune',
      sources: [],
      journal: { bytes: 512 * 1024 * 1024, age: 14 * 86_400_000 },
      media: { all: 2048 * 1024 * 1024, file: 200 * 1024 * 1024 },
      testMessages: false,
    })
  })

  test('come from the command line, then from the environment', () => {
    const env = { TRIBUNE_PORT: '1', TRIBUNE_NAME: 'Arena', TRIBUNE_DATA: '', TRIBUNE_TEST_MESSAGES: '1' }
    expect(settings(['--port', '0'], env)).toMatchObject({ port: 0, name: 'Arena', testMessages: true })
    expect(settings(['--source=odf-http'], { TRIBUNE_SOURCE: 'odf-folder:/x' }).sources).toMatchObject([
      { kind: 'odf-http' },
    ])
  })

  test('several sources stand in one variable, with blanks in their folders', () => {
    const env = { TRIBUNE_SOURCE: 'replay:/my day/one?gap=20, odf-folder:/in box;odf-http', TRIBUNE_ODF_KEY: 'k' }
    expect(settings([], env).sources).toMatchObject([
      { kind: 'replay', folder: '/my day/one', gap: 20 },
      { kind: 'odf-folder', folder: '/in box' },
      { kind: 'odf-http', key: 'k' },
    ])
  })

  test('help names every option', () => {
    expect(readSettings(['--help'], {}).kind).toBe('help')
    expect(readSettings(['--version'], {}).kind).toBe('version')
    for (const option of ['--port', '--host', '--data', '--osc', '--source', '--journal-mb', '--log'])
      expect(HELP).toContain(option)
  })

  test.each([
    [['--port', 'http'], {}, '--port "http" does not fit: a whole number from 0 to 65535 is needed.'],
    [['--port', '65536'], {}, '--port "65536" does not fit: a whole number from 0 to 65535 is needed.'],
    [['--osc', 'on'], {}, '--osc "on" does not fit: a whole number from 0 to 65535 is needed.'],
    [[], { TRIBUNE_PORT: '-1' }, 'TRIBUNE_PORT "-1" does not fit: a whole number from 0 to 65535 is needed.'],
    [['--host', 'a b'], {}, '--host "a b" does not fit: an address or a name is needed.'],
    [['--log', 'loud'], {}, '--log "loud" does not fit: it is none of debug, info, warn, error, silent.'],
    [['--language', 'english'], {}, '--language "english" does not fit: three capital letters are needed.'],
    [['--prot', '1'], {}, "The command line is wrong: Unknown option '--prot'; --help says what there is."],
    [['8080'], {}, "The command line is wrong: Unexpected argument '8080'; --help says what there is."],
    [['--source', 'replay'], {}, '--source "replay": the folder is missing.'],
    [['--source', 'replay:'], {}, '--source "replay:": the folder is missing.'],
    [['--source', 'odf-folder:/x?gap=1'], {}, '--source "odf-folder:/x?gap=1": there is no parameter gap.'],
    [['--source', 'odf-http:/x'], {}, '--source "odf-http:/x": it takes no folder.'],
    [['--source', 'odf-http?key='], {}, '--source "odf-http?key=…": the key is empty.'],
    [
      ['--source', 'replay:/x?speed=0'],
      {},
      '--source "replay:/x?speed=0": speed=0 is neither a number above 0 nor max.',
    ],
    [['--source', 'replay:/x?gap=soon'], {}, '--source "replay:/x?gap=soon": gap=soon is not a number of seconds.'],
    [['--source', 'replay:/x?loop=yes'], {}, '--source "replay:/x?loop=yes": loop=yes is neither 0 nor 1.'],
    [['--source', 'replay:/x?gap=1&gap=2'], {}, '--source "replay:/x?gap=1&gap=2": gap is given twice.'],
  ])('%j with %j is told in one sentence', (argv, env, sentence) => {
    expect(() => readSettings(argv, env)).toThrow(sentence)
  })

  test('an unknown source is told with those there are, and never with a key', () => {
    expect(() => readSettings(['--source', 'odf-ftp?key=secret'], {})).toThrow(
      /^--source "odf-ftp\?key=…": there is no such source; there are replay:DIR/,
    )
  })

  test('loopback is told from other addresses', () => {
    expect(['127.0.0.1', '127.1.2.3', '::1', 'localhost'].map(isLoopbackHost)).toEqual([true, true, true, true])
    expect(['0.0.0.0', '10.0.0.1', '::', 'hub.local', '127.evil.example'].map(isLoopbackHost)).not.toContain(true)
  })
})

describe('a source as it is written', () => {
  const read = (text: string) => readSource(text, '--source', undefined)

  test('replay', () => {
    expect(read('replay:/d?speed=60&gap=0.5&loop=1&silent=30')).toEqual({
      kind: 'replay',
      folder: '/d',
      speed: 60,
      gap: 0.5,
      loop: true,
      silentAfter: 30_000,
    })
    expect(read('replay:/d?speed=max')).toMatchObject({ speed: 'max', loop: false })
    expect(read('replay:day')).toMatchObject({ folder: path.resolve('day'), speed: 1 })
    expect(read('replay:/why? not/here?speed=2')).toMatchObject({ folder: '/why? not/here', speed: 2 })
  })

  test('odf-http, with a key taken as it is', () => {
    expect(read('odf-http')).toMatchObject({ kind: 'odf-http', key: undefined })
    expect(read('odf-http?key=a+b%25=')).toMatchObject({ key: 'a+b%=' })
  })

  test('sources are numbered per kind, and one place is given once', () => {
    const ids = createSources([read('replay:/a'), read('odf-http'), read('replay:/b')]).map((source) => source.id)
    expect(ids).toEqual(['replay:1', 'odf-http:1', 'replay:2'])
    expect(() => createSources([read('odf-http?key=a'), read('odf-http?key=b')])).toThrow(
      'The source odf-http is given twice.',
    )
  })
})
