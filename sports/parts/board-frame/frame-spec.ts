import type { TableSpec } from '../board-spec.ts'

/**
 * What every board says around its body: header, status, footer. A `TableSpec` is one; a board that is no table fills these
 * members alone (`unitHeader` of `parts/spec/header` gives most of them).
 */
export type FrameSpec = Pick<
  TableSpec,
  | 'mark'
  | 'title'
  | 'shortTitle'
  | 'subtitle'
  | 'sent'
  | 'in'
  | 'place'
  | 'facts'
  | 'status'
  | 'pinned'
  | 'legend'
  | 'note'
  | 'notes'
  | 'next'
  | 'aside'
  | 'date'
>

/** What a table says around its rows and columns. */
export function frameSpecOf({ rows: _rows, columns: _columns, ...around }: TableSpec): FrameSpec {
  return around
}
