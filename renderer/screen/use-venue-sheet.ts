import { useLayoutEffect } from 'react'
import { lookRules, type SceneLook } from './scene-look.ts'

/**
 * The colours of a venue's own look, as a style sheet after the shipped ones. A sheet made by script, since the page's policy allows
 * no style element.
 */
export function useVenueSheet({ venue }: SceneLook): void {
  useLayoutEffect(() => {
    if (venue === undefined) return undefined
    const sheet = new CSSStyleSheet()
    const rules = lookRules(venue)
    sheet.replaceSync(rules)
    document.adoptedStyleSheets.push(sheet)
    // Logo and background: few looks have them, so their rules are a file of their own.
    if (venue.logo !== undefined || venue.background !== undefined)
      import('../look/venue-rules.ts').then(
        ({ pictureRules }) => sheet.replaceSync(rules + pictureRules(venue)),
        (error: unknown) => console.warn('The pictures of the look cannot be had:', error),
      )
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [venue])
}
