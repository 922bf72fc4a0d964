import type { OscArgOutputOrArray, OscMessageOutput } from 'osc-min'
import { idSchema, type Targets } from '../../protocol/desk-commands.ts'
import { parseValue } from '../../protocol/parse.ts'
import { showSchema, type Show } from '../../protocol/program.ts'

/** What an OSC message asks for. */
export type OscRequest =
  | { readonly kind: 'take'; readonly token: string; readonly targets: Targets; readonly show: Show }
  /** Of the newest take of this token that is on air still. */
  | { readonly kind: 'undo'; readonly token: string }
  | { readonly kind: 'bad'; readonly reason: string }

/**
 * Reads `/tribune/take/<group|screen|zone>/<id>` with a token and a show ("follow", "dark", "card clock", "board KEY"; its words may be
 * arguments of their own) and `/tribune/undo` with a token. Pure.
 */
export function readOsc({ address, args }: Pick<OscMessageOutput, 'address' | 'args'>): OscRequest {
  const [token, ...rest] = args.map(wordOf)
  if (token === undefined) return bad(`${cut(address)} has no token as its first argument`)
  if (address === '/tribune/undo') return { kind: 'undo', token }
  const [, kind, id] = /^\/tribune\/take\/(group|screen|zone)\/([^/]+)$/.exec(address) ?? []
  if (kind === undefined || id === undefined) return bad(`nothing is done at ${cut(address)}`)
  const read = parseValue('the id', id, idSchema)
  if (!read.ok) return bad(`"${cut(id)}" is no id`)
  const show = showOf(rest.join(' ').trim())
  if (show === undefined)
    return bad(`"${cut(rest.join(' '))}" is no show: follow, dark, card clock, board KEY are some`)
  const ids = [read.value]
  const targets = kind === 'group' ? { groups: ids } : kind === 'screen' ? { screens: ids } : { zones: ids }
  return { kind: 'take', token, targets, show }
}

function showOf(words: string): Show | undefined {
  const [kind, ...rest] = words.split(/\s+/)
  const raw =
    kind === 'card'
      ? { kind, card: rest.join(' ') }
      : kind === 'board'
        ? { kind, key: rest.join(' ') }
        : { kind: words }
  const read = parseValue('the show', raw, showSchema)
  return read.ok ? read.value : undefined
}

/** Systems send a word that looks like a number as a number. */
function wordOf({ type, value }: OscArgOutputOrArray): string {
  return type === 'string' || type === 'symbol' || type === 'integer' || type === 'float' || type === 'double'
    ? String(value)
    : ''
}

function bad(reason: string): OscRequest {
  return { kind: 'bad', reason }
}

/** What a stranger sent, short enough for a line of the log and without what would break it. */
function cut(text: string): string {
  return text.replaceAll(/\p{C}/gu, '?').slice(0, 80)
}
