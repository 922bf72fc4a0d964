import type { Fact, TableSpec } from '../board-spec.ts'
import { fitLine } from '../names/name-fit.ts'
import { SLAB_TYPE, slabWidth, type StatusShape } from '../slab-size.ts'
import type { Frame } from './measures.ts'
import type { Measure } from './text-measure.ts'

export interface HeaderLayout {
  readonly titleAxis: number
  /** One line at full size; a smaller line; two lines without a subtitle: only where the narrowest one is too long. */
  readonly titleForm: 'full' | 'long' | 'wrapped'
  readonly subtitle: string
  readonly subtitleAxis: number
  readonly facts: readonly Fact[]
  readonly slab: number
}

export const HEADER = {
  landscape: { title: 0.078, subtitle: 0.043, mark: 0.0889, beside: 0.0306, logo: 0.08 },
  portrait: { title: 0.096, subtitle: 0.047, mark: 0.11, beside: 0.03, logo: 0.07 },
  fact: 0.057,
  large: 0.14,
  factGap: 0.043,
  label: 0.038,
} as const
/** A title that is too long for a line even at 62 is set at that share of its size. */
const LONG_SHARE = 0.77
export const TITLE_WEIGHT = 800
const TITLE_AXIS = { widest: 104, middle: 84, least: 62 } as const
const SUBTITLE = { weight: 450, widest: 90, least: 70 } as const
export const FACT_TYPE = { weight: 650, axis: 90 } as const
export const LARGE_TYPE = { weight: 750, axis: 92 } as const
export const LABEL_TYPE = { weight: 450, axis: 88 } as const

export interface HeaderAsk {
  readonly spec: Pick<TableSpec, 'title' | 'subtitle' | 'facts'>
  readonly status: { readonly shape: StatusShape; readonly word: string } | undefined
  /** Width of what stands in the slab's place on boards without a status, px. */
  readonly clock: number
  /** Width over height of the logo before the mark. */
  readonly logo?: number | undefined
  readonly portrait: boolean
  readonly frame: Pick<Frame, 'unit' | 'content' | 'large'>
}

/**
 * Fits the header: the title gives width first (104 to 84), then facts go, the last one first, then the title narrows to 62.
 * A subtitle narrows, then loses its first words. Nothing is set smaller, nothing is cut.
 */
export function layoutHeader(ask: HeaderAsk, measure: Measure): HeaderLayout {
  const { unit, content, large = HEADER.large } = ask.frame
  const form = ask.portrait ? HEADER.portrait : HEADER.landscape
  const slab =
    ask.status === undefined
      ? ask.clock
      : slabWidth(ask.status.shape, measure(ask.status.word, { ...SLAB_TYPE, size: SLAB_TYPE.size * unit }), unit)
  const logo = ask.logo === undefined ? 0 : ask.logo * form.logo + form.beside
  const left = (form.mark + form.beside + logo) * unit
  const gap = HEADER.factGap * unit
  const factsWidth = (facts: readonly Fact[]) =>
    facts.reduce((sum, fact) => sum + factWidth(fact, unit, large, measure) + gap, 0)
  const roomFor = (facts: readonly Fact[]) =>
    ask.portrait ? content - left : content - left - (slab === 0 ? 0 : slab + gap) - factsWidth(facts)
  const title = (axis: number) => measure(ask.spec.title, { size: form.title * unit, weight: TITLE_WEIGHT, axis })

  let facts = ask.spec.facts
  const mayGo = () => facts.some((fact) => fact.large !== true)
  if (ask.portrait) while (mayGo() && factsWidth(facts) + slab > content) facts = withoutLast(facts)
  let line = fitLine(title, roomFor(facts), TITLE_AXIS.widest, TITLE_AXIS.middle)
  while (!line.fits && !ask.portrait && mayGo()) {
    facts = withoutLast(facts)
    line = fitLine(title, roomFor(facts), TITLE_AXIS.widest, TITLE_AXIS.middle)
  }
  if (!line.fits) line = fitLine(title, roomFor(facts), TITLE_AXIS.middle, TITLE_AXIS.least)
  let titleForm: HeaderLayout['titleForm'] = 'full'
  if (!line.fits) {
    line = fitLine((axis) => title(axis) * LONG_SHARE, roomFor(facts), TITLE_AXIS.middle, TITLE_AXIS.least)
    titleForm = line.fits ? 'long' : 'wrapped'
  }

  let words = ask.spec.subtitle
  const subtitle = (parts: readonly string[]) => (axis: number) =>
    measure(parts.join(' · '), { size: form.subtitle * unit, weight: SUBTITLE.weight, axis })
  let sub = fitLine(subtitle(words), roomFor(facts), SUBTITLE.widest, SUBTITLE.least)
  while (!sub.fits && words.length > 1) {
    words = words.slice(1)
    sub = fitLine(subtitle(words), roomFor(facts), SUBTITLE.widest, SUBTITLE.least)
  }
  return {
    titleAxis: line.axis,
    titleForm,
    subtitle: titleForm !== 'wrapped' && sub.fits ? words.join(' · ') : '',
    subtitleAxis: sub.axis,
    facts,
    slab,
  }
}

/** Without the last fact that is not large: the clock of a bout always stays. */
function withoutLast(facts: readonly Fact[]): readonly Fact[] {
  const last = facts.findLastIndex((fact) => fact.large !== true)
  return facts.filter((_, i) => i !== last)
}

function factWidth(fact: Fact, unit: number, large: number, measure: Measure): number {
  if (fact.large === true) return measure(fact.value, { size: large * unit, ...LARGE_TYPE })
  return Math.max(
    measure(fact.value, { size: HEADER.fact * unit, ...FACT_TYPE }),
    measure(fact.label, { size: HEADER.label * unit, ...LABEL_TYPE }),
  )
}
