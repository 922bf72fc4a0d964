import type { Title } from '../../protocol/documents.ts'
import type { ResultSource } from '../../protocol/odf.ts'
import { readMessage } from '../../hub/odf/header.ts'
import { readResult } from '../../hub/odf/read-result.ts'
import { readXml } from '../../hub/odf/read-xml.ts'

/** What a family's `odf.ts` is handed for a message, read by the hub's own reader. @throws where it cannot be read. */
export function resultSource(xml: string): ResultSource {
  const root = readXml(new TextEncoder().encode(xml))
  if (!root.ok) throw new Error(root.reason)
  const message = readMessage(root.value)
  if (!message.ok) throw new Error(message.reason)
  const { competition } = message.value
  if (competition === undefined) throw new Error('The message has no Competition')
  const title: Title = { discipline: 'Athletics', event: 'Event' }
  return readResult(message.value, competition, title)
}
