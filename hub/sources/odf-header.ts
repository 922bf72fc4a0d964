import { SaxesParser } from 'saxes'

/** What a source needs to know of a message before it is read in earnest. All strings as sent. */
export interface OdfHeader {
  /** DocumentType: DT_RESULT, DT_KA … */
  readonly type: string
  readonly documentCode: string
  readonly date: string
  readonly time: string
}

/** The root element ends within the first few hundred bytes: a small step reads little beyond it. */
const STEP_BYTES = 128
/** A longer prologue is no ODF message. */
const LIMIT_BYTES = 16 * 1024

/**
 * Reads the attributes of the root element and nothing behind it.
 * @returns undefined where there is no OdfBody: the ingest says why.
 */
export function readHeader(bytes: Uint8Array): OdfHeader | undefined {
  let header: OdfHeader | undefined
  scan(bytes, LIMIT_BYTES, (name, attributes) => {
    if (name === 'OdfBody') {
      header = {
        type: attributes['DocumentType'] ?? '',
        documentCode: attributes['DocumentCode'] ?? '',
        date: attributes['Date'] ?? '',
        time: attributes['Time'] ?? '',
      }
    }
    return 'enough'
  })
  return header
}

/**
 * How often keep-alives are to be expected: `Config@KADelay` of DT_LOCAL_ON or DT_KA, in seconds (odf.md 3).
 * @returns undefined where the message does not say.
 */
export function readKeepAliveDelay(bytes: Uint8Array): number | undefined {
  let delay: number | undefined
  scan(bytes, LIMIT_BYTES, (_name, attributes) => {
    const said = Number(attributes['KADelay'])
    if (!(said > 0)) return 'more'
    delay = said
    return 'enough'
  })
  return delay
}

/** When a message was generated, in ms of its own unknown time zone: good for order and distance, not for a clock. */
export function headerTime(header: OdfHeader): number | undefined {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(header.date)
  const time = /^(\d{2})(\d{2})(\d{2})(\d{3})$/.exec(header.time)
  if (!date || !time) return undefined
  const [year, month, day, hours, minutes, seconds, millis] = [...date.slice(1), ...time.slice(1)].map(Number)
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hours, minutes, seconds, millis)
}

function scan(
  bytes: Uint8Array,
  limit: number,
  element: (name: string, attributes: Record<string, string>) => 'more' | 'enough',
): void {
  const parser = new SaxesParser()
  let finished = false
  // What is wrong with a message is for the ingest to say; here it only ends the look.
  parser.on('error', () => (finished = true))
  parser.on('opentag', (tag) => {
    if (!finished && element(tag.name, tag.attributes) === 'enough') finished = true
  })
  const text = new TextDecoder()
  const end = Math.min(bytes.byteLength, limit)
  for (let at = 0; at < end && !finished; at += STEP_BYTES) {
    parser.write(text.decode(bytes.subarray(at, Math.min(at + STEP_BYTES, end)), { stream: true }))
  }
}
