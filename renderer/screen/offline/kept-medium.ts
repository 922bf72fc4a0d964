import { rangeAnswer, readRange } from '../../../protocol/byte-range.ts'

/** A medium that is kept here, whole or the part that is asked for. @param range the Range header of the request */
export async function keptMedium(kept: Response, range: string | null): Promise<Response> {
  const blob = await kept.blob()
  const asked = readRange(range, blob.size)
  const { status, headers } = rangeAnswer(asked, blob.size)
  const body = asked === 'whole' ? blob : asked === 'unsatisfiable' ? null : blob.slice(asked.from, asked.to + 1)
  const type = kept.headers.get('content-type') ?? 'application/octet-stream'
  return new Response(body, { status, headers: { ...headers, 'content-type': type } })
}
