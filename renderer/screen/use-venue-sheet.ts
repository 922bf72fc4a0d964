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
    sheet.replaceSync(lookRules(venue))
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [venue])
}
