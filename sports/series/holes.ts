import { present, tuple, tuples, type ResultRow, type ResultSource } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { order } from '../parts/read-odf.ts'

/** "TYPE/CODE" that holes are read from: no golf dictionary was readable (odf.md 15), these are the words of the game. */
export const HOLE_INFOS: readonly string[] = ['UI/HOLE', 'UI/PAR']
export const HOLE_RESULTS: readonly string[] = ['ER/HOLE', 'ER/HOLE_SCORE']

const STROKES = /^[1-9]\d?$/

/** The course: UI/HOLE (or UI/PAR) by Pos, its Value or extension PAR the par of the hole. */
export function coursePart(source: ResultSource): JsonObject {
  const holes: Record<string, JsonObject> = {}
  for (const info of source.infos) {
    const { type, code, pos } = info
    if (pos === undefined || !HOLE_INFOS.includes(`${type}/${code}`)) continue
    const par = info.extensions.find((each) => each.code === 'PAR')?.value ?? info.value
    holes[pos] = present({ sortOrder: order(pos, Object.keys(holes).length), par })
  }
  return Object.keys(holes).length === 0 ? {} : { holes }
}

/** ER/HOLE of a competitor by Pos: strokes as sent, and to par, "-1", where both are plain numbers: exact. */
export function holesPart(source: ResultSource, row: ResultRow): JsonObject {
  const holes: Record<string, JsonObject> = {}
  const played = HOLE_RESULTS.flatMap((address) => tuples(row.extended, 'ER', address.slice('ER/'.length)))
  for (const { pos, value } of played) {
    if (pos === undefined || value === undefined) continue
    holes[pos] = present({
      sortOrder: order(pos, Object.keys(holes).length),
      strokes: value,
      toPar: toPar(value, parOf(source, pos)),
    })
  }
  return Object.keys(holes).length === 0 ? {} : { holes }
}

function parOf({ infos }: ResultSource, pos: string): string | undefined {
  const info = tuple(infos, 'UI', 'HOLE', pos) ?? tuple(infos, 'UI', 'PAR', pos)
  return info?.extensions.find((each) => each.code === 'PAR')?.value ?? info?.value
}

function toPar(strokes: string, par: string | undefined): string | undefined {
  if (par === undefined || !STROKES.test(par) || !STROKES.test(strokes)) return undefined
  const more = Number(strokes) - Number(par)
  return more > 0 ? `+${more}` : String(more)
}
