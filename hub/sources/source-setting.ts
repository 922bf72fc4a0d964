import path from 'node:path'
import { StartError } from '../start-error.ts'
import { OdfFolder, type FolderSetting } from './odf-folder.ts'
import { OdfHttp, type HttpSetting } from './odf-http.ts'
import { Replay, type ReplaySetting } from './replay.ts'
import type { Source } from './source.ts'

export type SourceSetting = ReplaySetting | FolderSetting | HttpSetting

/** The ways in, as they are written on a command line. */
export const SOURCE_FORMS =
  'replay:DIR?speed=1|60|max&gap=SECONDS&loop=1, odf-folder:DIR, odf-http?key=KEY; each also with silent=SECONDS'

/** Names that `TRIBUNE_SOURCE` may hold several of, with blanks, commas or semicolons between. */
const NEXT_SOURCE = /[\s,;]+(?=replay:|odf-folder:|odf-http)/

/** Several sources in one text, as an environment variable holds them. */
export function splitSources(text: string): readonly string[] {
  return text.trim().split(NEXT_SOURCE)
}

/**
 * Reads one `--source`.
 * @param where names the setting in the sentence of a fault, e.g. "--source".
 * @param key of the HTTP door where the source itself has none (`TRIBUNE_ODF_KEY`).
 * @throws StartError with a sentence that says what is wrong.
 */
export function readSource(text: string, where: string, key: string | undefined): SourceSetting {
  const [, kind, rest] = /^(replay|odf-folder|odf-http)(?=[:?]|$):?(.*)$/s.exec(text) ?? []
  const fault = (what: string) => new StartError(`${where} "${withoutKey(text)}": ${what}.`)
  if (kind === undefined || rest === undefined) throw fault(`there is no such source; there are ${SOURCE_FORMS}`)
  // A folder's name may hold a question mark itself: only what looks like parameters is.
  const [, place = '', query] = /^(.*?)(?:\?([a-z]+=[^?]*)?)?$/s.exec(rest) ?? []
  const asked = new Parameters(query ?? '', fault)
  const silentAfter = asked.seconds('silent')
  switch (kind) {
    case 'replay': {
      const setting = { speed: asked.speed(), gap: asked.seconds('gap', 1), loop: asked.flag('loop') }
      asked.finish()
      return { kind, folder: folderOf(place, fault), ...setting, silentAfter }
    }
    case 'odf-folder':
      asked.finish()
      return { kind, folder: folderOf(place, fault), silentAfter }
    default: {
      const own = asked.take('key')
      asked.finish()
      if (place !== '') throw fault('it takes no folder')
      if (own === '') throw fault('the key is empty')
      return { kind: 'odf-http', key: own ?? key, silentAfter }
    }
  }
}

/** Builds the sources, numbered per kind: "replay:1". @throws StartError where two are one. */
export function createSources(settings: readonly SourceSetting[]): readonly Source[] {
  const numbers = new Map<string, number>()
  const places = new Set<string>()
  return settings.map((setting) => {
    const number = (numbers.get(setting.kind) ?? 0) + 1
    numbers.set(setting.kind, number)
    const source = createSource(`${setting.kind}:${number}`, setting)
    if (places.has(source.place)) throw new StartError(`The source ${source.place} is given twice.`)
    places.add(source.place)
    return source
  })
}

function createSource(id: string, setting: SourceSetting): Source {
  switch (setting.kind) {
    case 'replay':
      return new Replay(id, setting)
    case 'odf-folder':
      return new OdfFolder(id, setting)
    case 'odf-http':
      return new OdfHttp(id, setting)
  }
}

function folderOf(place: string, fault: (what: string) => StartError): string {
  if (place === '') throw fault('the folder is missing')
  return path.resolve(place)
}

function withoutKey(text: string): string {
  return text.replace(/(key=)[^&]*/, '$1…')
}

/** The parameters of one source; what is left over at the end is a fault. */
class Parameters {
  private readonly left: Map<string, string>
  private readonly fault: (what: string) => StartError

  constructor(query: string, fault: (what: string) => StartError) {
    this.fault = fault
    this.left = new Map()
    for (const part of query.split('&').filter((piece) => piece !== '')) {
      const [name = '', ...value] = part.split('=')
      if (this.left.has(name)) throw fault(`${name} is given twice`)
      this.left.set(name, decode(value.join('=')))
    }
  }

  take(name: string): string | undefined {
    const value = this.left.get(name)
    this.left.delete(name)
    return value
  }

  /** @returns in units of 1/`per` second. */
  seconds(name: string, per = 1000): number | undefined {
    const text = this.take(name)
    if (text === undefined) return undefined
    const value = text.trim() === '' ? NaN : Number(text)
    if (!Number.isFinite(value) || value < 0) throw this.fault(`${name}=${text} is not a number of seconds`)
    return value * per
  }

  speed(): number | 'max' {
    const text = this.take('speed') ?? '1'
    if (text === 'max') return 'max'
    const value = Number(text)
    if (!Number.isFinite(value) || value <= 0) throw this.fault(`speed=${text} is neither a number above 0 nor max`)
    return value
  }

  flag(name: string): boolean {
    const text = this.take(name) ?? '0'
    if (text !== '0' && text !== '1') throw this.fault(`${name}=${text} is neither 0 nor 1`)
    return text === '1'
  }

  finish(): void {
    const [name] = this.left.keys()
    if (name !== undefined) throw this.fault(`there is no parameter ${name}`)
  }
}

/** Percent signs that encode nothing stand for themselves. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
