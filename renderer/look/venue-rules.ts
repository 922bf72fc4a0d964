import { HEADER } from '../../sports/parts/layout/header-layout.ts'
import { SCRIM, venueLookSchema, type WholeLook } from '../../protocol/look-check.ts'
import { LOGO_WIDTH, type VenueLook } from '../../protocol/look.ts'

/** The middle of the logo stands where that of the family mark does (header.css). */
const TOP = { landscape: 0.036, portrait: 0.0745 } as const

/** The rules of a look's pictures: logo and background. Loaded by screens whose look has one. @returns a style sheet's text */
export function pictureRules(look: VenueLook): string {
  const whole = venueLookSchema.safeParse(look)
  return whole.success ? [...logoRules(whole.data), ...backgroundRules(whole.data)].join('\n') : ''
}

function logoRules({ logo, logoWidth = LOGO_WIDTH }: WholeLook): readonly string[] {
  if (logo === undefined) return []
  return (['landscape', 'portrait'] as const).map((form) => {
    const { logo: height, beside } = HEADER[form]
    return `.tb-${form} .tb-logo { flex: none; inline-size: ${ofH(height * logoWidth)}; block-size: ${ofH(height)}; margin-block-start: ${ofH(TOP[form])}; margin-inline-end: ${ofH(beside)}; background: url("${logo}") center / contain no-repeat; }`
  })
}

/** On the board itself, under everything, with the scrim over it; the medal moment keeps its plain ground. */
function backgroundRules({ background }: WholeLook): readonly string[] {
  if (background === undefined) return []
  const { picture, gradient, scrim = SCRIM } = background
  const veil = `color-mix(in srgb, var(--ground) ${scrim * 100}%, transparent)`
  const layers = [`linear-gradient(${veil}, ${veil})`]
  if (picture !== undefined) layers.push(`url("${picture}") center / cover no-repeat`)
  else if (gradient !== undefined)
    layers.push(`linear-gradient(${gradient.angle ?? 180}deg, ${gradient.from}, ${gradient.to})`)
  else return []
  return [`[data-look~='venue'].tb { background: ${layers.join(', ')}; }`]
}

const ofH = (share: number) => `calc(var(--H) * ${Number(share.toFixed(4))})`
