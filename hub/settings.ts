import { isIP } from 'node:net'
import path from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { parseValue } from '../protocol/parse.ts'
import type { MediaLimits } from './media/media-files.ts'
import { readSource, SOURCE_FORMS, splitSources, type SourceSetting } from './sources/source-setting.ts'
import { errorText, StartError } from './start-error.ts'
import type { TlsSetting } from './http/tls-door.ts'
import type { KeepLimits } from './store/journal.ts'

/** Everything that can be set about a hub. */
export interface Settings {
  /** 0 picks a free one. */
  readonly port: number
  readonly host: string
  readonly data: string
  /** Served over https and wss only; absent: http and ws. */
  readonly tls?: TlsSetting | undefined
  /** Screens on this network may find this hub (mDNS). */
  readonly announce: boolean
  /** UDP port for OSC on the same address; absent: none is heard. 0 picks a free one. */
  readonly osc?: number | undefined
  /** What the hub calls itself, on screens that have nothing to show yet. */
  readonly name: string
  /** The competition's name; the feed's discipline and month where absent. */
  readonly competition?: string | undefined
  readonly sources: readonly SourceSetting[]
  /** A folder with looks of the venue, one JSON file each. */
  readonly looks?: string | undefined
  /** A folder with packages for screens (SPEC UP). */
  readonly updates?: string | undefined
  readonly journal: KeepLimits
  readonly setAsideBytes: number
  readonly media: MediaLimits
  /** Three letters; the feed's first language where absent. */
  readonly language?: string | undefined
  /** Take messages with FeedFlag T too: rehearsals. */
  readonly testMessages: boolean
  readonly logLevel: LogLevel
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

export type Command =
  | { readonly kind: 'run'; readonly settings: Settings }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }

export const HELP = `Usage: npm run hub -- [options]        each also as TRIBUNE_PORT, TRIBUNE_DATA …

  --port N              port to listen on, 0 for any free one (8787)
  --host ADDRESS        address to listen on (127.0.0.1)
  --tls-cert FILE       serve https and wss with this certificate (PEM),
  --tls-key FILE        and its key
  --announce            let screens on this network find this hub (mDNS)
  --osc PORT            hear OSC on this UDP port (not at all)
  --data DIR            where the hub keeps everything (.data/hub)
  --source S            where results come from, repeatable:
                        ${SOURCE_FORMS.replaceAll(/[,;] /g, '\n                        ')}
  --looks DIR           looks of the venue, NAME.json each: colours, accents, type, logo, background
  --updates DIR         packages that screens update themselves with, as npm run dist makes them
  --name TEXT           what the hub calls itself (Tribune)
  --competition TEXT    name of the competition (discipline and month of the feed)
  --language CODE       language of the messages that are shown, e.g. ENG (the first that comes)
  --test-messages       take messages with FeedFlag T, too
  --journal-mb N        messages kept as they came, at most (512)
  --journal-days N      and for how long (14)
  --set-aside-mb N      unreadable messages kept for an operator, at most (256)
  --media-mb N          pictures and videos that staff upload, at most (2048)
  --media-file-mb N     one of them, at most (200)
  --log LEVEL           ${LOG_LEVELS.join(', ')} (info)
  --help, --version

TRIBUNE_SOURCE may hold several sources with blanks between; TRIBUNE_ODF_KEY is the key of POST /odf.
`

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
  announce: { type: 'boolean' },
  data: { type: 'string' },
  osc: { type: 'string' },
  source: { type: 'string', multiple: true },
  looks: { type: 'string' },
  updates: { type: 'string' },
  name: { type: 'string' },
  competition: { type: 'string' },
  language: { type: 'string' },
  'test-messages': { type: 'boolean' },
  'journal-mb': { type: 'string' },
  'journal-days': { type: 'string' },
  'set-aside-mb': { type: 'string' },
  'media-mb': { type: 'string' },
  'media-file-mb': { type: 'string' },
  log: { type: 'string' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const

const MB = 1024 * 1024
const DAY_MS = 86_400_000

/**
 * Reads command line and environment; the command line wins.
 * @throws StartError with one sentence that says what is wrong, and where.
 */
export function readSettings(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Command {
  const given = parse(argv)
  if (given.help === true) return { kind: 'help' }
  if (given.version === true) return { kind: 'version' }

  /** The text of a setting with the name under which it was given. */
  const text = (
    option: Exclude<keyof typeof OPTIONS, 'source' | 'announce' | 'test-messages' | 'help' | 'version'>,
  ) => {
    const value = given[option]
    if (value !== undefined) return { where: `--${option}`, value }
    const variable = `TRIBUNE_${option.toUpperCase().replaceAll('-', '_')}`
    return { where: variable, value: env[variable] === '' ? undefined : env[variable] }
  }
  const read = <T>({ where, value }: { where: string; value: string | undefined }, schema: z.ZodType<T>): T => {
    const parsed = parseValue(`${where} "${value}"`, value, schema)
    if (!parsed.ok) throw new StartError(`${parsed.reason}.`)
    return parsed.value
  }

  const key = env['TRIBUNE_ODF_KEY'] === '' ? undefined : env['TRIBUNE_ODF_KEY']
  const inEnvironment = env['TRIBUNE_SOURCE'] ? splitSources(env['TRIBUNE_SOURCE']) : []
  const sources = given.source
    ? given.source.map((source) => readSource(source, '--source', key))
    : inEnvironment.map((source) => readSource(source, 'TRIBUNE_SOURCE', key))
  const fileName = z.string().min(1, 'a file is needed').optional()
  const [cert, certKey] = [read(text('tls-cert'), fileName), read(text('tls-key'), fileName)]
  if ((cert === undefined) !== (certKey === undefined))
    throw new StartError('--tls-cert and --tls-key go together: one of them is missing.')
  const settings: Settings = {
    port: read(text('port'), whole(0, 65_535).default(8787)),
    host: read(text('host'), hostSchema.default('127.0.0.1')),
    data: path.resolve(read(text('data'), z.string().min(1, 'a folder is needed').default(path.join('.data', 'hub')))),
    tls: cert === undefined || certKey === undefined ? undefined : { cert, key: certKey },
    announce: given.announce ?? env['TRIBUNE_ANNOUNCE'] === '1',
    osc: read(text('osc'), whole(0, 65_535).optional()),
    name: read(text('name'), shortText.default('Tribune')),
    competition: read(text('competition'), shortText.optional()),
    sources,
    looks: read(text('looks'), z.string().min(1, 'a folder is needed').optional()),
    updates: read(text('updates'), z.string().min(1, 'a folder is needed').optional()),
    journal: {
      bytes: read(text('journal-mb'), whole(1, 1_000_000).default(512)) * MB,
      age: read(text('journal-days'), whole(1, 10_000).default(14)) * DAY_MS,
    },
    setAsideBytes: read(text('set-aside-mb'), whole(1, 1_000_000).default(256)) * MB,
    media: {
      all: read(text('media-mb'), whole(1, 1_000_000).default(2048)) * MB,
      file: read(text('media-file-mb'), whole(1, 100_000).default(200)) * MB,
    },
    language: read(
      text('language'),
      z
        .string()
        .regex(/^[A-Z]{3}$/, 'three capital letters are needed')
        .optional(),
    ),
    testMessages: given['test-messages'] ?? env['TRIBUNE_TEST_MESSAGES'] === '1',
    logLevel: read(text('log'), z.enum(LOG_LEVELS, `it is none of ${LOG_LEVELS.join(', ')}`).default('info')),
  }
  return { kind: 'run', settings }
}

/** Can only this machine reach an address? */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

const shortText = z.string().trim().min(1, 'a text is needed').max(100, 'at most 100 characters fit')

const hostSchema = z.string().regex(/^[\w.:-]+$/, 'an address or a name is needed')

function whole(least: number, most: number) {
  const sentence = `a whole number from ${least} to ${most} is needed`
  return z
    .string()
    .regex(/^\d{1,9}$/, sentence)
    .transform(Number)
    .refine((value) => value >= least && value <= most, sentence)
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: false, strict: true }).values
  } catch (error) {
    const what = errorText(error).split('. ')[0]?.replace(/\.$/, '')
    throw new StartError(`The command line is wrong: ${what}; --help says what there is.`)
  }
}
