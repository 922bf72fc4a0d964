/** One change of a batch: JSON text or raw bytes under a key, or a key that goes. */
export type DiskOp =
  | { readonly type: 'put'; readonly key: string; readonly value: string | Uint8Array }
  | { readonly type: 'del'; readonly key: string }

/**
 * What the store needs of a disk: ordered keys, and batches that are written whole or not at all. Keys are
 * `<area>!<rest>`, see `AREAS`.
 */
export interface Disk {
  /** Text values of one area, keys ascending, the area's prefix taken off. */
  rows(area: string): AsyncIterable<readonly [string, string]>
  bytes(area: string, key: string): Promise<Uint8Array | undefined>
  /** The same at once: for what is asked for seldom, and must not wait behind the disk's other work. */
  bytesNow(area: string, key: string): Uint8Array | undefined
  /** Resolves when the whole batch would survive the loss of the process and of power; rejects when it might not. */
  write(ops: readonly DiskOp[]): Promise<void>
  /** Removes all of an area but what lies below a prefix. In no order, and not as a whole. */
  removeBut(area: string, prefix: string): Promise<void>
  /** After a failed write: makes the next one possible, where it can. */
  reopen(): Promise<void>
  close(): Promise<void>
}

/** Where things lie on the disk. Bytes have areas of their own, so that a start reads no message bodies. */
export const AREAS = {
  meta: 'meta',
  documents: 'doc',
  tables: 'table',
  marks: 'mark',
  desk: 'desk',
  journal: 'journal',
  journalBytes: 'journal-bytes',
  setAside: 'aside',
  setAsideBytes: 'aside-bytes',
  /** Hundreds of thousands: read one by one, never at a start. */
  badges: 'badge',
} as const

export function diskKey(area: string, key: string): string {
  return `${area}!${key}`
}
