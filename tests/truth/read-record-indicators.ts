/** RecordIndicators of a message, read by pattern and not by Tribune's own reader, so that one can check the other. */
export function recordIndicatorsOf(xml: string): {
  readonly type: string
  readonly code: string
  readonly status: string
  /** By competitor code, in order: "WR", "YPB" where equalled. */
  readonly byCompetitor: ReadonlyMap<string, readonly string[]>
} {
  const header = /<OdfBody [^>]*>/.exec(xml)?.[0] ?? ''
  const byCompetitor = new Map<string, readonly string[]>()
  // A row goes from one competitor's end to the next; indicators stand before the competitor.
  for (const row of xml.split('</Competitor>')) {
    const code = /<Competitor [^>]*?Code="([^"]*)"/.exec(row)?.[1]
    if (code === undefined) continue
    const indicators = [...row.matchAll(/<RecordIndicator ([^>]*)\/>/g)].map(([, attrs = '']) => {
      const type = /RecordType="([^"]*)"/.exec(attrs)?.[1] ?? ''
      return `${/Equalled="([^"]*)"/.exec(attrs)?.[1] ?? ''}${type}`
    })
    if (indicators.length > 0) byCompetitor.set(code, indicators)
  }
  return {
    type: attribute(header, 'DocumentType'),
    code: attribute(header, 'DocumentCode'),
    status: attribute(header, 'ResultStatus'),
    byCompetitor,
  }
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}
