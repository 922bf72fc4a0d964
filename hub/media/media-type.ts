import type { MediaType } from '../../protocol/media.ts'

/** So many bytes of the beginning are looked at. */
export const HEAD_BYTES = 256 * 1024

export type Sniffed =
  | { readonly ok: true; readonly type: MediaType; readonly size?: PictureSize | undefined }
  | { readonly ok: false; readonly reason: string }

/** In pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

const TAKEN = 'png, jpeg, webp, mp4 and webm are taken'
/** A screen that unpacks more than this has no memory left: so many pixels on a side, and in all. */
const MOST_SIDE = 16_384
const MOST_PIXELS = 64_000_000
/** Brands of ISO base media files that are videos of the kind mp4; pictures (heic, avif) are such files, too. */
const MP4_BRANDS = /^(iso[m2-9]|mp4[12]|avc1|M4V |dash|mmp4|MSNV)$/

/**
 * What a file is, by its own bytes, whatever it is called. Pure.
 * @param head its beginning, up to `HEAD_BYTES`.
 * @returns the type, of a picture with its size; or one sentence, without a full stop at its end.
 */
export function readMedia(head: Buffer): Sniffed {
  const type = typeOf(head)
  if (type === undefined) return { ok: false, reason: whatElse(head) }
  if (type.startsWith('video/')) return { ok: true, type }
  const size = sizeOf(type, head)
  if (size === undefined || size.width === 0 || size.height === 0)
    return { ok: false, reason: `the picture is damaged: it is of the type ${type} and does not say how large it is` }
  const { width, height } = size
  if (Math.max(width, height) > MOST_SIDE || width * height > MOST_PIXELS)
    return {
      ok: false,
      reason: `the picture has ${width} × ${height} pixels; at most ${MOST_SIDE} on a side and ${MOST_PIXELS / 1e6} million in all are taken`,
    }
  return { ok: true, type, size }
}

function typeOf(head: Buffer): MediaType | undefined {
  const ascii = (from: number, to: number) => head.toString('latin1', from, to)
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg'
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp'
  if (ascii(0, 4) === '\x1a\x45\xdf\xa3' && ascii(4, 64).includes('webm')) return 'video/webm'
  if (ascii(4, 8) === 'ftyp' && brandsOf(head).some((brand) => MP4_BRANDS.test(brand))) return 'video/mp4'
  return undefined
}

/** The major brand and the compatible ones (ISO 14496-12, 4.3), unless the major one is that of a picture. */
function brandsOf(head: Buffer): readonly string[] {
  const end = Math.min(head.readUInt32BE(0), head.length, 256)
  const brands: string[] = []
  for (let at = 8; at + 4 <= end; at += 4) if (at !== 12) brands.push(head.toString('latin1', at, at + 4))
  return /^(hei|hev|mif|msf|avi)/.test(brands[0] ?? '') ? [] : brands
}

function whatElse(head: Buffer): string {
  if (head.length === 0) return `the file is empty; ${TAKEN}`
  const text = head.toString('utf8', 0, 1024)
  if (/<svg[\s>]/i.test(text))
    return 'svg is a program as much as a picture and is not taken; export it as png, at the size of the screen'
  if (text.startsWith('GIF8')) return 'gif is not taken; send a moving picture as mp4 or webm'
  return `this is neither a picture nor a video that screens can show; ${TAKEN}`
}

function sizeOf(type: MediaType, head: Buffer): PictureSize | undefined {
  try {
    if (type === 'image/png') return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
    return type === 'image/jpeg' ? sizeOfJpeg(head) : sizeOfWebp(head)
  } catch (error) {
    // It ends before it has said its size.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Walks the segments to the start of frame (ITU T.81, B.2.2). */
function sizeOfJpeg(head: Buffer): PictureSize | undefined {
  let at = 2
  while (at < head.length) {
    if (head[at] !== 0xff) return undefined
    const marker = head.readUInt8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { height: head.readUInt16BE(at + 5), width: head.readUInt16BE(at + 7) }
    // Fill bytes, and markers that stand alone.
    at +=
      marker === 0xff ? 1 : marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7) ? 2 : 2 + head.readUInt16BE(at + 2)
  }
  return undefined
}

/** The three forms of a WebP file (RFC 9649, 2.5 to 2.7). */
function sizeOfWebp(head: Buffer): PictureSize | undefined {
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
    case 'VP8L': {
      const bits = head.readUInt32LE(21)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 }
    default:
      return undefined
  }
}
