import { describe, expect, it } from 'vitest'
import { makePng } from '../../tests/support/make-png.ts'
import { readMedia } from './media-type.ts'

const bytes = (text: string, length = text.length) => Buffer.concat([Buffer.from(text, 'latin1')], length)
const ftyp = (...brands: string[]) =>
  bytes(
    `\0\0\0${String.fromCharCode(16 + 4 * (brands.length - 1))}ftyp${brands[0]}\0\0\0\0${brands.slice(1).join('')}`,
    64,
  )

function jpeg(width: number, height: number): Buffer {
  const exif = Buffer.concat([Buffer.from([0xff, 0xe1, 0x01, 0x02]), Buffer.alloc(0x100, 0xff)])
  const frame = Buffer.from([0xff, 0xc2, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3])
  return Buffer.concat([Buffer.from([0xff, 0xd8]), exif, frame, Buffer.alloc(20)])
}

function webp(form: string, write: (data: Buffer) => void): Buffer {
  const data = bytes(`RIFF....WEBP${form}`, 40)
  write(data)
  return data
}

describe('What a file is', () => {
  it.each([
    ['a png', makePng(30, 20, () => [1, 2, 3]), 'image/png', { width: 30, height: 20 }],
    ['a jpeg whose size stands behind its camera data', jpeg(4000, 3000), 'image/jpeg', { width: 4000, height: 3000 }],
    [
      'a webp',
      webp('VP8 ', (data) => {
        data.writeUInt16LE(640, 26)
        data.writeUInt16LE(480 | 0x4000, 28)
      }),
      'image/webp',
      { width: 640, height: 480 },
    ],
    [
      'a webp without loss',
      webp('VP8L', (data) => data.writeUInt32LE((99 | (49 << 14)) >>> 0, 21)),
      'image/webp',
      { width: 100, height: 50 },
    ],
    [
      'a webp of the extended form',
      webp('VP8X', (data) => {
        data.writeUIntLE(1919, 24, 3)
        data.writeUIntLE(1079, 27, 3)
      }),
      'image/webp',
      { width: 1920, height: 1080 },
    ],
    ['an mp4', ftyp('isom', 'iso2', 'mp41'), 'video/mp4', undefined],
    ['an mp4 of another maker', ftyp('f4v ', 'mp42'), 'video/mp4', undefined],
    ['a webm', bytes('\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm', 64), 'video/webm', undefined],
  ])('%s is known by its bytes', (_name, head, type, size) => {
    expect(readMedia(head)).toEqual({ ok: true, type, ...(size && { size }) })
  })

  it.each([
    ['nothing', Buffer.alloc(0), /empty/],
    ['an svg', bytes('\ufeff<?xml version="1.0"?><!-- logo --><svg xmlns="x">'), /svg is a program/],
    ['a gif', bytes('GIF89a......'), /gif is not taken/],
    ['a page', bytes('<html><script>1</script>'), /neither a picture nor a video/],
    ['a heic picture, which is a cousin of mp4', ftyp('heic', 'mif1', 'iso8'), /neither/],
    ['a matroska that is no webm', bytes('\x1a\x45\xdf\xa3\x9f\x42\x82\x88matroska', 64), /neither/],
    ['a png that breaks off', makePng(30, 20, () => [1, 2, 3]).subarray(0, 18), /damaged/],
    ['a jpeg without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), /damaged/],
    ['a picture that no screen could unpack', makePng(1, 1, () => [0, 0, 0]).fill(0x7f, 18, 20), /pixels; at most/],
  ])('%s is refused with one sentence', (_name, head, reason) => {
    const read = readMedia(head)
    expect(read.ok ? '' : read.reason).toMatch(reason)
  })
})
