/** Scripts whose fonts are too large to be there always: by the language of a name (BCP 47). */
const FONTS: readonly (readonly [lang: RegExp, load: () => Promise<unknown>])[] = [
  [/^ja\b/, () => import('./scripts/noto-sans-jp.css')],
  [/^ko\b/, () => import('./scripts/noto-sans-kr.css')],
  [/^zh-(Hant|TW|HK|MO)\b/, () => import('./scripts/noto-sans-tc.css')],
  [/^zh\b/, () => import('./scripts/noto-sans-sc.css')],
  [/^th\b/, () => import('./scripts/noto-sans-thai.css')],
]
const asked = new Set<string>()

/**
 * Makes the font of a language known to the page, once; the browser fetches the files with the letters that are drawn. A font that
 * cannot be had costs the font: the name is drawn in the machine's own.
 */
export function needScript(lang: string): void {
  if (asked.has(lang)) return
  asked.add(lang)
  const font = FONTS.find(([pattern]) => pattern.test(lang))
  font?.[1]().catch((error: unknown) => {
    // Asked for again with the next name.
    asked.delete(lang)
    console.warn(`The font of the language "${lang}" cannot be had:`, error)
  })
}
