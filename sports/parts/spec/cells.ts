import type { CompetitorBase, ResultStatus } from '../../../protocol/documents.ts'
import type { Cell, Chip } from '../board-spec.ts'
import { BESTS } from './records.ts'

/** What the cells of a row need to know of their unit. */
export interface UnitMoment {
  readonly status: ResultStatus
  /** Medals are decided here. */
  readonly final: boolean
}

/** Rank, ring or disc; the viewfinder while the photo finish is read; nothing with an IRM or before there is a rank. */
export function rankCell(competitor: CompetitorBase, moment: UnitMoment): Cell | undefined {
  const { rank } = competitor
  if (competitor.photoFinish === 'P' && moment.status !== 'OFFICIAL') return { kind: 'photo', text: rank }
  if (rank === undefined || rank === '') return undefined
  return {
    kind: 'rank',
    text: rank,
    equal: competitor.rankEqual === 'Y',
    medal: moment.final ? medalOf(rank) : undefined,
    filled: moment.status === 'OFFICIAL',
  }
}

function medalOf(rank: string): 1 | 2 | 3 | undefined {
  if (rank === '1') return 1
  if (rank === '2') return 2
  return rank === '3' ? 3 : undefined
}

export function laneCell(competitor: CompetitorBase): Cell | undefined {
  return competitor.startOrder === undefined ? undefined : { kind: 'lane', text: competitor.startOrder }
}

/** The IRM in place of a result, the result as sent, or nothing yet. */
export function resultCell(competitor: CompetitorBase): Cell | undefined {
  if (competitor.irm !== undefined && competitor.irm !== '') return { kind: 'irm', text: competitor.irm }
  if (competitor.result === undefined || competitor.result === '') return undefined
  return { kind: 'result', text: competitor.result, unchecked: competitor.unchecked === 'Y' }
}

/** Q first, then records in the feed's order, then what is still open: photo finish, protest, badges of the family. */
export function marksCell(competitor: CompetitorBase, moment: UnitMoment, badges: readonly string[] = []): Cell {
  const chips: Chip[] = []
  if (competitor.qualification !== undefined && competitor.qualification !== '') {
    chips.push({ kind: 'qualified', text: competitor.qualification })
  }
  for (const [, record] of Object.entries(competitor.records ?? {}).toSorted((a, b) => Number(a[0]) - Number(b[0]))) {
    const equalled = record.equalled === 'Y'
    chips.push({ kind: BESTS.has(record.type) ? 'best' : 'record', text: record.type, equalled })
  }
  if (competitor.photoFinish === 'P' && moment.status !== 'OFFICIAL') chips.push({ kind: 'photo', text: 'PHOTO' })
  if (underProtest(competitor)) chips.push({ kind: 'protest', text: 'PROTEST' })
  for (const badge of badges) chips.push({ kind: 'badge', text: badge })
  return { kind: 'marks', chips }
}

export function underProtest(competitor: CompetitorBase): boolean {
  return competitor.protest !== undefined && competitor.protest !== '' && competitor.protest !== 'N'
}

export function nameCell(competitor: Pick<CompetitorBase, 'name'>, plain = false): Cell {
  return { kind: 'name', name: competitor.name, plain }
}

/** Flag and code; a competitor without an organisation has neither. */
export function flagCell(organisation: string | undefined): Cell | undefined {
  return organisation === undefined || organisation === '' ? undefined : { kind: 'flag', organisation }
}
export function codeCell(organisation: string | undefined): Cell | undefined {
  return organisation === undefined || organisation === '' ? undefined : { kind: 'code', text: organisation }
}

/** A fact as sent, or nothing. */
export function textCell(text: string | undefined): Cell | undefined {
  return text === undefined || text === '' ? undefined : { kind: 'text', text }
}
