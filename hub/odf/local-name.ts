/** A name in its own script, with the language its letters are drawn in. */
export interface LocalName {
  readonly text: string
  /** BCP 47; SC and JP share code points, so that the language decides the drawing (look.md, Type and scripts). */
  readonly lang: string
}

/** NOCs that write Han characters in another way than China's. */
const HAN: Readonly<Record<string, string>> = {
  JPN: 'ja',
  TPE: 'zh-Hant',
  HKG: 'zh-Hant',
  MAC: 'zh-Hant',
  KOR: 'ko',
  PRK: 'ko',
}
const ARABIC: Readonly<Record<string, string>> = { IRI: 'fa', AFG: 'fa', PAK: 'ur' }
const CYRILLIC: Readonly<Record<string, string>> = { UKR: 'uk', BUL: 'bg', SRB: 'sr', MKD: 'mk', KAZ: 'kk', MGL: 'mn' }
const NO_SPACE = new Set(['ja', 'zh-Hans', 'zh-Hant', 'ko'])

/**
 * The name as its bearer writes it: DT_PARTIC LocalFamilyName and LocalGivenName (odf.md 5.2). Latin ones say nothing new and are
 * left out.
 * @param attrs of `Participant`.
 */
export function localName(attrs: Readonly<Record<string, string>>): LocalName | undefined {
  const parts = [attrs['LocalFamilyName'], attrs['LocalGivenName']].filter((part) => part !== undefined && part !== '')
  const lang = languageOf(parts.join(' '), attrs['Organisation'] ?? '')
  if (lang === undefined) return undefined
  return { text: parts.join(NO_SPACE.has(lang) ? '' : ' '), lang }
}

/** The language a script is drawn in: by its letters, where these are shared by the country. */
function languageOf(text: string, organisation: string): string | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  if (/\p{Script=Hangul}/u.test(text)) return 'ko'
  if (/\p{Script=Han}/u.test(text)) return HAN[organisation] ?? 'zh-Hans'
  if (/\p{Script=Arabic}/u.test(text)) return ARABIC[organisation] ?? 'ar'
  if (/\p{Script=Cyrillic}/u.test(text)) return CYRILLIC[organisation] ?? 'ru'
  if (/\p{Script=Greek}/u.test(text)) return 'el'
  if (/\p{Script=Devanagari}/u.test(text)) return 'hi'
  return /\p{Script=Thai}/u.test(text) ? 'th' : undefined
}
