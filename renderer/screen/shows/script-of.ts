/** Scripts whose letters need a font of their own; Han is drawn as Japanese beside kana, else as simplified Chinese. */
const SCRIPTS: readonly (readonly [letters: RegExp, lang: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Han}/u, 'zh-Hans'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Devanagari}/u, 'hi'],
]

/** The language whose letters a text needs (BCP 47); undefined where the screen's own do. */
export function scriptOf(text: string): string | undefined {
  return SCRIPTS.find(([letters]) => letters.test(text))?.[1]
}
