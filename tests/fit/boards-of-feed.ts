import type { Board } from './board.ts'
import { BOARD_PREFIXES, feedBoards, namesIn } from './feed-boards.ts'
import type { HubDoor } from './hub-door.ts'

/** Sends what makes the boards a feed has by itself (schedule, medals, trees, live pictures with somebody up), and gives them. */
export async function boardsOfFeed(hub: HubDoor, messages: readonly string[]): Promise<Board[]> {
  const { send, live } = feedBoards(messages)
  for (const xml of send) await hub.post(xml)
  const boards: Board[] = []
  for (const prefix of [...BOARD_PREFIXES, ...live])
    for (const { key, value } of await hub.documentsBelow(prefix)) {
      const [kind = '', event = ''] = key.split('/')
      const board = kind === 'unit' ? 'live' : kind
      boards.push({ key, event, board, names: namesIn(value), result: '', all: false })
    }
  return boards
}
