import * as z from 'zod/mini'
import { parseJson } from '../../../protocol/parse.ts'
import type { Asked } from './ask.ts'

const faultSchema = z.object({ error: z.string() })

/**
 * Sends a file to the hub that served this page. Never rejects.
 * @param onSent the part of it that is sent, 0 to 1.
 */
export function sendFile<T>(
  place: string,
  file: Blob,
  type: string,
  schema: z.core.$ZodType<T>,
  onSent: (part: number) => void,
): Promise<Asked<T>> {
  return new Promise((resolve) => {
    // `fetch` tells nothing of what it has sent.
    const request = new XMLHttpRequest()
    request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 0 : loaded / total)
    request.onerror = () => resolve({ ok: false, status: 0, reason: 'The hub does not answer.' })
    request.onload = () => {
      const { status, responseText } = request
      if (status >= 400) {
        const fault = parseJson('The answer', responseText, faultSchema)
        return resolve({ ok: false, status, reason: fault.ok ? fault.value.error : `The hub answered ${status}.` })
      }
      const read = parseJson(`The answer of ${place}`, responseText, schema)
      return resolve(read.ok ? read : { ok: false, status, reason: read.reason })
    }
    request.open('POST', place)
    request.setRequestHeader('content-type', type)
    request.send(file)
  })
}
