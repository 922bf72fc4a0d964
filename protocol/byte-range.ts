/** A part of a file: first and last byte, both included. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/**
 * Reads a Range header of one range (RFC 9110, 14.2); a browser asks so for parts of a video.
 * @param size of the file, bytes.
 * @returns the whole file where nothing, or nothing that can be read, is asked for; `unsatisfiable`: answer 416.
 */
export function readRange(header: string | null | undefined, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return 'whole'
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from > to || from >= size ? 'unsatisfiable' : { from, to }
}

/** Status and headers of the answer to such a question. */
export function rangeAnswer(range: ReturnType<typeof readRange>, size: number) {
  const whole = { 'accept-ranges': 'bytes', 'content-length': String(size) }
  if (range === 'whole') return { status: 200, headers: whole }
  if (range === 'unsatisfiable')
    return { status: 416, headers: { ...whole, 'content-length': '0', 'content-range': `bytes */${size}` } }
  const { from, to } = range
  const headers = { ...whole, 'content-length': String(to - from + 1), 'content-range': `bytes ${from}-${to}/${size}` }
  return { status: 206, headers }
}
