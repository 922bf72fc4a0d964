import * as z from 'zod/mini'
import type { Show } from './program.ts'

/** What a hub takes and a screen plays, and how a file of it ends. */
export const MEDIA_TYPES = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
} as const
export type MediaType = keyof typeof MEDIA_TYPES
const types = Object.keys(MEDIA_TYPES) as [MediaType, ...MediaType[]]

export const SHA256 = /^[0-9a-f]{64}$/

/** `media/<id>`: a picture or a video that staff may put on air. The bytes themselves are at `/media/<sha256>`. */
export const mediaSchema = z.object({
  name: z.string(),
  type: z.enum(types),
  bytes: z.int().check(z.positive()),
  /** Hexadecimal. Another picture under the same id has another one. */
  sha256: z.string().check(z.regex(SHA256)),
  /** In pixels; of pictures only. */
  width: z.optional(z.int().check(z.positive())),
  height: z.optional(z.int().check(z.positive())),
})
export type Media = z.infer<typeof mediaSchema>

export const isVideo = ({ type }: Pick<Media, 'type'>): boolean => type.startsWith('video/')

/** Ids of the media that a show needs, each once. Pure. */
export function mediaOf(show: Show): readonly string[] {
  switch (show.kind) {
    case 'media':
      return [show.id]
    case 'page': {
      const { main, beside } = show
      const besides =
        beside.kind === 'sponsors' ? Object.keys(beside.media) : beside.kind === 'media' ? [beside.id] : []
      return [...new Set([...(main.kind === 'media' ? [main.id] : []), ...besides])]
    }
    default:
      return []
  }
}

/**
 * The media that a screen keeps: each file once, the smaller first, so that ways out and signs stand before films. Pure.
 * @param budget bytes for all of them.
 */
export function keptMedia(all: readonly Media[], budget: number): readonly Media[] {
  const bySum = new Map(all.map((media) => [media.sha256, media]))
  let left = budget
  return [...bySum.values()]
    .toSorted((a, b) => a.bytes - b.bytes)
    .filter(({ bytes }) => {
      left -= bytes
      return left >= 0
    })
}
