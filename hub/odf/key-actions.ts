/** What decides whether an action of DT_PLAY_BY_PLAY stays. */
export interface PlayedAction {
  readonly attrs: Readonly<Record<string, string>>
}

/** Of actions that are no key events only so many stay: a match has thousands of passes, and the document goes to every screen. */
export const OTHERS_KEPT = 30

/**
 * Codes of goals, cards, penalties and period marks as sports write them (odf.md 5.5, 8.7); read leniently, since most tables of
 * codes were not read. "E-Q1" and "S-H2" end and start a period.
 */
const KEY_CODE =
  /GOAL|(^|_)(OG|PG|TRY|DG)$|CARD|(^|_)(YC|RC|GC|YRC|Y2C|2YC)$|PEN|SHOOTOUT|PSO|2MIN|EXCL|SHIDO|IPPON|WAZA|KNOCK|^E-|^S-|START|^END|_END|PERIOD|HALF/i

/**
 * Which actions a screen needs: all that change the score or are key events, and the newest of the others.
 * @param actions in the order they were played.
 * @returns those that stay, in the same order, and how many do not.
 */
export function keyActions<T extends PlayedAction>(actions: readonly T[]): { kept: readonly T[]; leftOut: number } {
  let score = ''
  const key = actions.map(({ attrs }) => {
    const { ScoreH, ScoreA } = attrs
    if (ScoreH === undefined && ScoreA === undefined) return isKeyCode(attrs)
    const before = score
    score = `${ScoreH ?? ''}:${ScoreA ?? ''}`
    // Where nothing was said before, nil-nil is no change.
    const changed = before === '' ? /[1-9]/.test(score) : score !== before
    return changed || isKeyCode(attrs)
  })
  let others = 0
  const stays: boolean[] = []
  for (let index = actions.length - 1; index >= 0; index -= 1) {
    if (key[index] !== true) others += 1
    stays[index] = key[index] === true || others <= OTHERS_KEPT
  }
  const kept = actions.filter((_, index) => stays[index])
  return { kept, leftOut: actions.length - kept.length }
}

function isKeyCode(attrs: Readonly<Record<string, string>>): boolean {
  return KEY_CODE.test(attrs['Action'] ?? '') || KEY_CODE.test(attrs['ActionAdd'] ?? '')
}
