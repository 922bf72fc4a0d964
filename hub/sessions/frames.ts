import type { Versioned } from '../../protocol/documents.ts'
import { PROTOCOL_VERSION } from '../../protocol/messages.ts'
import type { StoreChange } from '../store/store.ts'

/**
 * Long answers are cut here, in bytes, so that a client on a poor line hears something every few seconds (SPEC HS5, HB2). A
 * document is never cut.
 */
const FRAME_BYTES = 64 * 1024

/** Characters that stay, from which on `[17,"44"]` is shorter than the whole. */
const SHORTER_FROM = 6

/** What a hub says of itself in its welcome. */
export interface HubIdentity {
  readonly name: string
  readonly version: string
}

// A store keeps one object per version of a document, so its text lives as long as the version does.
const snapshots = new WeakMap<Versioned, string>()

/** A whole document as it stands in a frame; made once per version. */
export function snapshotText(document: Versioned): string {
  const made = snapshots.get(document)
  if (made !== undefined) return made
  const { key, version, asOf, receivedAt: at, value } = document
  const text = JSON.stringify({ key, version, asOf, at, value })
  snapshots.set(document, text)
  return text
}

export function goneText(key: string): string {
  return JSON.stringify({ key, gone: true })
}

/** One change of a commit as it stands in a frame (SPEC PA1, PA2). */
export function changeText(change: StoreChange): string {
  const { key, before, after, patch } = change
  if (after === undefined) return goneText(key)
  if (before === undefined || patch === undefined) return snapshotText(after)
  const later = after.receivedAt - before.receivedAt
  const to = after.version === before.version + 1 ? undefined : after.version
  return JSON.stringify({ key, from: before.version, to, asOf: asOfChange(before.asOf, after.asOf), later, patch })
}

/** A time differs from the last one in its end, mostly: that much less goes to every screen (SPEC PA6). */
function asOfChange(
  before: string | undefined,
  after: string | undefined,
): string | readonly [number, string] | undefined {
  if (before === undefined || after === undefined) return after
  let same = 0
  while (same < after.length && after[same] === before[same]) same += 1
  return same < SHORTER_FROM ? after : [same, after.slice(same)]
}

/** The frame of a commit (SPEC PA5). */
export function commitFrame(texts: readonly string[]): Buffer {
  return Buffer.from(`{"type":"changes","changes":[${texts.join(',')}]}`)
}

/** The frames of an answer to hello, or of a new epoch: at least one. */
export function welcomeFrames(hub: HubIdentity, epoch: string, texts: readonly string[]): Buffer[] {
  const said = JSON.stringify({
    type: 'welcome',
    protocol: PROTOCOL_VERSION,
    epoch,
    name: hub.name,
    version: hub.version,
    devices: true,
  })
  return answerFrames(said.slice(0, -1), texts)
}

/** The frames of an answer to subscribe or resync, and of what a slow client missed: none where there is nothing to say. */
export function syncFrames(texts: readonly string[]): Buffer[] {
  return texts.length === 0 ? [] : answerFrames(SYNC, texts)
}

const SYNC = '{"type":"changes","sync":true'

function answerFrames(first: string, texts: readonly string[]): Buffer[] {
  const frames: Buffer[] = []
  let part: string[] = []
  let size = 0
  const close = (more: boolean): void => {
    const head = frames.length === 0 ? first : SYNC
    frames.push(Buffer.from(`${head}${more ? ',"more":true' : ''},"changes":[${part.join(',')}]}`))
    part = []
    size = 0
  }
  for (const text of texts) {
    if (part.length > 0 && size + text.length > FRAME_BYTES) close(true)
    part.push(text)
    size += text.length
  }
  close(false)
  return frames
}
