import type { JsonObject } from '../../protocol/json.ts'
import { present } from '../../protocol/odf.ts'

/** Who may be named by an info: the two sides in SortOrder, with their members. */
export interface SideKeys {
  readonly id: string
  readonly code: string
  readonly members: readonly string[]
}

/** Infos by "CODE" or "CODE/Pos", as `current/<rsc>` holds them. */
export type Infos = Readonly<Record<string, string>>

const POINTS = [
  ['match', 'MATCH_POINT'],
  ['set', 'SET_POINT'],
  ['game', 'GAME_POINT'],
] as const
const PLAYING = ['CURRENT_SET', 'CURRENT_GAME', 'CURRENT_END', 'CURRENT_PERIOD'] as const

/** Infos that `livePart` reads, as "UI/CODE": what the family covers. */
export const LIVE_INFOS: readonly string[] = ['SERVE', 'RECEIVE', ...PLAYING, ...POINTS.map(([, code]) => code)].map(
  (code) => `UI/${code}`,
)

/**
 * Who serves and what the next point may decide (odf.md F7). The feed names a side by Pos (H, A, 1, 2) or in the value (the code of
 * a competitor or of a member, H, A); "N" and "0" mean nobody.
 */
export function livePart(infos: Infos, sides: readonly SideKeys[]): JsonObject {
  const serve = named(infos, 'SERVE', sides)
  return present({
    playing: PLAYING.map((code) => infos[code]).find((value) => value !== undefined && value !== ''),
    serve: serve?.side?.id,
    server: serve?.member,
    point: pointOf(infos, sides),
  })
}

function pointOf(infos: Infos, sides: readonly SideKeys[]): JsonObject | undefined {
  for (const [kind, code] of POINTS) {
    const who = named(infos, code, sides)
    if (who !== undefined) return present({ kind, competitor: who.side?.id, count: who.count })
  }
  return undefined
}

interface Named {
  readonly side?: SideKeys | undefined
  readonly member?: string | undefined
  readonly count?: string | undefined
}

function named(infos: Infos, code: string, sides: readonly SideKeys[]): Named | undefined {
  for (const [key, value] of Object.entries(infos)) {
    const [name, pos] = key.split('/')
    if (name !== code || value === '' || value === 'N' || value === '0') continue
    const said = sideOf(value, sides)
    const side = said?.side ?? sideOf(pos, sides)?.side
    const count = /^[1-9]\d*$/.test(value) && sideOf(pos, sides) !== undefined ? value : undefined
    return { side, member: said?.member, count: count === '1' ? undefined : count }
  }
  return undefined
}

function sideOf(word: string | undefined, sides: readonly SideKeys[]): Named | undefined {
  if (word === undefined) return undefined
  const [home, away] = sides
  const own = sides.find((side) => side.id === word || side.code === word)
  if (own !== undefined) return { side: own }
  const holder = sides.find((side) => side.members.includes(word))
  if (holder !== undefined) return { side: holder, member: word }
  const place = word === 'H' || word === '1' ? home : word === 'A' || word === '2' ? away : undefined
  return place === undefined ? undefined : { side: place }
}
