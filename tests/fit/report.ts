import { fails, type Finding } from './verdict.ts'

/** A finding with where it was made. */
export interface PlacedFinding extends Finding {
  readonly event: string
  readonly board: string
  readonly raster: string
  readonly language: string
}
export interface FitReport {
  readonly names: number
  readonly pages: number
  readonly findings: readonly PlacedFinding[]
}

/** One finding in a line, without its page. */
export function sentenceOf({ what, of, said, event, board, raster, language }: PlacedFinding): string {
  return `${what}: ${of === '' ? '' : `${of}, `}${said} (${event}, ${board}, ${raster} ${language})`
}

/** The findings as a table: what fails first, one line per name, board and words, its rasters together. */
export function tableOf({ findings, names, pages }: FitReport): string {
  const lines = new Map<string, { finding: PlacedFinding; rasters: Set<string> }>()
  for (const finding of findings) {
    const { what, of, event, board } = finding
    const key = [what, of, event, board, of === '' ? finding.said : ''].join('\t')
    const line = lines.get(key) ?? { finding, rasters: new Set<string>() }
    line.rasters.add(`${finding.raster} ${finding.language}`)
    lines.set(key, line)
  }
  const cells = [...lines.values()]
    .toSorted(
      (a, b) => Number(fails(b.finding)) - Number(fails(a.finding)) || (a.finding.what < b.finding.what ? -1 : 1),
    )
    .map(({ finding, rasters }) => [
      fails(finding) ? 'FAILS' : '',
      finding.what,
      finding.of,
      `${finding.event}, ${finding.board}`,
      [...rasters].join(', '),
      finding.said,
    ])
  const failing = findings.filter(fails).length
  const end = `${names} names on ${pages} pages: ${failing === 0 ? 'nothing is cut off, nothing illegible' : `${failing} faults`}.`
  return [...aligned(cells), end].join('\n')
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  return rows.map((row) => row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0))).join('  '))
}
