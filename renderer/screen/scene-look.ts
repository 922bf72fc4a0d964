import type { Versioned } from '../../protocol/documents.ts'
import type { Stage } from '../../sports/parts/stage-context.ts'
import { BASE_LOOKS, LOGO_WIDTH, lookSchema, type BaseLook, type Tokens, type VenueLook } from '../../protocol/look.ts'
import { parseValue } from '../../protocol/parse.ts'

/** What a screen is coloured with: one of the three that ship, or a venue's own on top of one of them. */
export interface SceneLook {
  readonly base: BaseLook
  readonly venue?: VenueLook | undefined
}

const shipped = new Map<string, SceneLook>(BASE_LOOKS.map((base) => [base, { base }]))
const NIGHT: SceneLook = { base: 'night' }

/** The key of the document that says a look; undefined for the three that ship. */
export function lookKey(name: string | undefined): string | undefined {
  return name === undefined || shipped.has(name) ? undefined : `look/${name}`
}

/**
 * Finds the look of a screen. A look that is not here or cannot be read is never drawn: night is, and the fault is told once per
 * document. That its text can be read on its ground is the hub's matter: it publishes no look that fails (`checkTokens`).
 */
export class LookFinder {
  readonly #misfit: (document: Versioned, reason: string) => void
  readonly #known = new WeakMap<Versioned, SceneLook>()

  constructor(misfit: (document: Versioned, reason: string) => void) {
    this.#misfit = misfit
  }

  /** @param get the documents at hand. @returns the same object as long as nothing changed. */
  of(name: string | undefined, get: (key: string) => Versioned | undefined): SceneLook {
    if (name === undefined) return NIGHT
    const document = get(lookKey(name) ?? '')
    if (document === undefined) return shipped.get(name) ?? NIGHT
    const known = this.#known.get(document) ?? this.#read(document)
    this.#known.set(document, known)
    return known
  }

  #read(document: Versioned): SceneLook {
    const look = parseValue(document.key, document.value, lookSchema)
    if (!look.ok) {
      this.#misfit(document, look.reason)
      return NIGHT
    }
    return { base: look.value.base, venue: look.value }
  }
}

const NO_ACCENTS = {}

/** What boards must know of a venue's look to lay themselves out. */
export function venueFacts(venue: VenueLook | undefined): Pick<Stage, 'venueAccents' | 'type' | 'logo'> {
  if (venue === undefined) return {}
  const { accents = NO_ACCENTS, type, logo, logoWidth = LOGO_WIDTH } = venue
  return { venueAccents: accents, type, logo: logo === undefined ? undefined : logoWidth }
}

/** The rules of a venue's look, for the style sheet that stands after the shipped ones. */
export function lookRules(look: VenueLook): string {
  const tokens: Partial<Tokens> = look.tokens ?? {}
  const rules = Object.entries(tokens).map(([token, colour]) => `--${token}: ${colour};`)
  // The look's own accent of a discipline goes before the look's accent of all.
  return `[data-look~='venue'] { ${rules.join(' ')} } [style*='--own'] { --accent: var(--own); --accent-fill: var(--own); }`
}
