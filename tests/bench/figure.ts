/** One line of the bench: what was measured, against what in the same run, and the aim of the issue. */
export interface Figure {
  readonly name: string
  readonly ratio: number
  readonly aim?: number | undefined
  readonly ours: number
  readonly baseline: number
  readonly unit: string
  /** What the baseline is, in words. */
  readonly against: string
  readonly detail?: Readonly<Record<string, number | string>>
}

/** Prints a figure as one JSON line. `met` is left out where there is no aim. */
export function print(figure: Omit<Figure, 'ratio'>): void {
  const ratio = figure.ours / figure.baseline
  const met = figure.aim === undefined ? {} : { aim: figure.aim, met: ratio <= figure.aim }
  process.stdout.write(`${JSON.stringify({ ...figure, ...rounded(ratio, figure), ...met })}\n`)
}

function rounded(ratio: number, { ours, baseline }: { ours: number; baseline: number }) {
  return {
    ratio: Number(ratio.toFixed(3)),
    ours: Number(ours.toPrecision(5)),
    baseline: Number(baseline.toPrecision(5)),
  }
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** @throws on an empty list: a bench that measured nothing must not print a figure. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}
