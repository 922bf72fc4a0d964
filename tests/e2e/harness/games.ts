import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { findScenarios } from '../../../recordings/games/framework/scenario.mjs'
import { NATIONS } from '../../../recordings/games/framework/nations.mjs'
import { makeGames } from '../../../recordings/games/games.mjs'
import { truthSchema, type TruthRow } from '../../truth/read-truth.ts'
import { nameWords } from './truth.ts'

const KIND: Readonly<Record<string, string>> = {
  DT_RESULT: 'unit',
  DT_PHASE_RESULT: 'phase',
  DT_CUMULATIVE_RESULT: 'cumulative',
}

export interface GameMessage {
  readonly name: string
  readonly xml: string
  readonly rsc: string
  readonly type: string
  readonly status: string
}
/** A generated competition day: its messages in order, and the boards that must stand at the end. */
export interface GameDay {
  readonly messages: readonly GameMessage[]
  readonly boards: readonly { readonly key: string; readonly rsc: string; readonly rows: readonly TruthRow[] }[]
}

/** Every discipline that a scenario plays. */
export const disciplines: readonly string[] = [
  ...new Set((await findScenarios()).flatMap((scenario) => Object.keys(scenario.disciplines))),
].toSorted()

/** One day of every discipline, in memory. The same seed gives the same day. @param units the most of a discipline's day */
export async function makeDay(seed: number, units: number): Promise<GameDay> {
  const { messages, expected } = makeGames(await findScenarios(), { seed, units })
  const truth = truthSchema.parse(expected)
  return {
    messages: messages.map(({ name, xml }) => {
      const [, , , , type = '', , rsc = '', , status = ''] = name.split('~')
      return { name, xml, rsc, type, status }
    }),
    boards: Object.values(truth.days).flatMap((day) =>
      Object.entries(day).map(([rsc, { type, rows }]) => ({ key: `${KIND[type]}/${rsc}`, rsc, rows })),
    ),
  }
}

/** Writes a day's messages into a folder of their own, for a replay. @returns the folder, and how it goes again */
export async function folderOfDay({ messages }: GameDay): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tribune-games-'))
  await Promise.all(messages.map(({ name, xml }) => writeFile(path.join(folder, name), xml)))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** Who a row of a board is. */
export type Who = Pick<TruthRow, 'name' | 'members' | 'organisation'>

/** The competitors of a result message, in the order of its rows; read by pattern. */
export function competitorsOf(xml: string): Who[] {
  return xml
    .split(/<Result /)
    .slice(1)
    .map((row) => {
      const [, head = ''] = /<Competitor ([^>]*)>/.exec(row) ?? []
      const names = [...row.matchAll(/<Description ([^>]*GivenName|[^>]*FamilyName)[^>]*>/g)].map(([element]) =>
        [attribute(element, 'GivenName'), attribute(element, 'FamilyName')].filter((part) => part !== '').join(' '),
      )
      const organisation = attribute(head, 'Organisation')
      return attribute(head, 'Type') === 'A'
        ? { organisation, name: names[0] ?? '' }
        : { organisation, name: null, members: names }
    })
}

/** Does a row, read as the names of its cells, stand for that competitor? Of a team: its code, its country or its members. */
export function standsFor(cells: readonly string[], { name, members, organisation }: Who): boolean {
  if (name !== null && name !== undefined) return cells.some((cell) => nameWords(cell) === nameWords(name))
  const country = NATIONS.find(({ code }) => code === organisation)?.name
  return cells.some(
    (cell) =>
      cell === organisation ||
      (country !== undefined && cell.replaceAll('’', "'").startsWith(country)) ||
      (members ?? []).some((member) => cell.includes(member)),
  )
}

function attribute(element: string, name: string): string {
  const [, value = ''] = new RegExp(` ?\\b${name}="([^"]*)"`).exec(element) ?? []
  return value.replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}
