import type { JsonObject } from '../../protocol/json.ts'
import { present, type ResultSource, type Tuple } from '../../protocol/odf.ts'

/**
 * Which bases are taken: a tuple for each base (Pos 1 to 3; Y, 1 or who stands there), or one that names all: "Y-Y", "101",
 * "1,3". The codes of the feed are not known (odf.md F12): what is neither is not read.
 * @returns the numbers of the bases that are taken, "13"; "0" where the feed says that none is.
 */
export function basesOf(source: ResultSource, from: readonly string[]): string | undefined {
  const said = tuplesAt(source, from)
  const each = said.filter(({ pos }) => pos !== undefined && /^[1-3]$/.test(pos))
  if (each.length > 0) {
    const taken = each.filter(({ value }) => !EMPTY.test(value ?? '')).map(({ pos }) => pos ?? '')
    return taken.length === 0 ? '0' : taken.toSorted().join('')
  }
  const all = said[0]?.value
  if (all === undefined) return undefined
  if (/^[YN10-]{3}$/i.test(all)) {
    const taken = ['1', '2', '3'].filter((_, i) => /[Y1]/i.test(all.charAt(i)))
    return taken.length === 0 ? '0' : taken.join('')
  }
  if (EMPTY.test(all)) return '0'
  const named = all.split(/[\s,;/]+/)
  return named.every((base) => /^[1-3]$/.test(base)) ? named.toSorted().join('') : undefined
}

const EMPTY = /^(|n|no|0|-|none)$/i

/** Who is in the play, in the order of the profile's codes and of Pos. */
export function playersOf(source: ResultSource, from: readonly string[]): JsonObject | undefined {
  const players = tuplesAt(source, from)
    .filter(({ value }) => value !== undefined && value !== '')
    .map(({ code, pos, value, value2 }, i) => [
      pos === undefined ? code : `${code}/${pos}`,
      present({ sortOrder: i + 1, code: value, figures: value2 }),
    ])
  return players.length === 0 ? undefined : Object.fromEntries(players)
}

function tuplesAt(source: ResultSource, from: readonly string[]): readonly Tuple[] {
  return from.flatMap((address) => {
    const [type, code] = address.split('/')
    return source.infos
      .filter((info) => info.type === type && info.code === code)
      .toSorted((a, b) => Number(a.pos ?? 0) - Number(b.pos ?? 0))
  })
}
