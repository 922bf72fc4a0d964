/** A type style as look.md names it: font size px, weight, width axis 62-125. Tabular figures everywhere. */
export interface TypeStyle {
  readonly size: number
  readonly weight: number
  readonly axis: number
  /** BCP 47, of a text that is drawn in the font of its language. */
  readonly lang?: string | undefined
}

/** Width of a text set in one line, px. */
export type Measure = (text: string, style: TypeStyle) => number

/** Texts are measured at this size once; width grows with the size. */
const REFERENCE = 100

const known = new Map<string, number>()
let ruler: HTMLElement | undefined
/** The language of the labels, where its script has a font of its own. */
let language = ''

/** All digits are equally wide (tnum), so "9.81" is measured once for all times. */
function keyOf(text: string, style: TypeStyle): string {
  return `${style.lang ?? language}/${style.weight}/${style.axis}/${text.replace(/\d/g, '0')}`
}

/** Forgets all widths: another font has been loaded, or another look chosen. */
export function forgetWidths(): void {
  known.clear()
}

/** Texts are measured from now on as they are drawn in this language. @param tag BCP 47. */
export function measureIn(tag: string): void {
  language = /^(ar|ja|ko|zh)\b/.test(tag) ? tag : ''
}

/**
 * Runs a layout with widths measured in the real font. Texts not measured yet are collected, measured together in one
 * reflow, and the layout is run again: so a layout is written as a pure function of `measure`.
 */
export function measured<T>(layout: (measure: Measure) => T): T {
  if (typeof document === 'undefined') return layout(estimate)
  for (let round = 0; round < 8; round++) {
    const missing = new Map<string, { text: string; style: TypeStyle }>()
    const result = layout((text, style) => {
      if (text === '') return 0
      const key = keyOf(text, style)
      const width = known.get(key)
      if (width !== undefined) return (width * style.size) / REFERENCE
      missing.set(key, { text, style })
      return estimate(text, style)
    })
    if (missing.size === 0) return result
    measureAll(missing)
  }
  return layout((text, style) => ((known.get(keyOf(text, style)) ?? 0) * style.size) / REFERENCE)
}

function measureAll(missing: ReadonlyMap<string, { text: string; style: TypeStyle }>): void {
  const host = rulerElement()
  host.lang = language
  const spans = [...missing].map(([key, { text, style }]) => {
    const span = document.createElement('span')
    span.className = 'tb-ruler-text'
    span.style.fontWeight = String(style.weight)
    span.style.fontStretch = `${style.axis}%`
    if (style.lang !== undefined) span.lang = style.lang
    span.textContent = text.replace(/\d/g, '0')
    host.append(span)
    return { key, span }
  })
  for (const { key, span } of spans) known.set(key, span.getBoundingClientRect().width)
  host.replaceChildren()
}

function rulerElement(): HTMLElement {
  if (ruler?.isConnected === true) return ruler
  ruler = document.createElement('div')
  ruler.className = 'tb-ruler'
  ruler.setAttribute('aria-hidden', 'true')
  document.body.append(ruler)
  return ruler
}

/** A rough width without a font: for tests and for the first round. */
export function estimate(text: string, style: TypeStyle): number {
  let em = 0
  for (const c of text) {
    if (c === ' ' || c === '.' || c === ',' || c === ':' || c === '’' || c === 'i' || c === 'l') em += 0.28
    else if (c >= '0' && c <= '9') em += 0.58
    else if (c !== c.toLocaleLowerCase()) em += 0.68
    else em += 0.54
  }
  return em * style.size * (0.25 + 0.75 * (style.axis / 100)) * (0.94 + style.weight / 8000)
}
