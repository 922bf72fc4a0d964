import type { Versioned } from '../../../protocol/documents.ts'
import { loadBoard } from '../boards/find-board.ts'
import { disciplinesOf, loadProfiles } from '../boards/profiles.ts'
import { familyOf } from '../scene.ts'

const PLACE = 'tribune.last-board'

/** `localStorage`: looking at it may throw, where the page may not keep anything. */
export type Shelf = () => Pick<Storage, 'getItem' | 'setItem'>

const told = (reason: unknown): void => console.warn('The last board is not at hand for the next start:', reason)

/** Keeps which code a picture was made of: the next start most likely begins with the same. */
export function rememberBoard(shelf: Shelf, document: Versioned): void {
  const words = [familyOf(document), ...disciplinesOf(document)].join(' ')
  try {
    if (shelf().getItem(PLACE) !== words) shelf().setItem(PLACE, words)
  } catch (error) {
    told(error)
  }
}

/**
 * Begins to load the board that stood last, while the shell is still asked what to show. A guess: where it is wrong, a file was
 * read in vain; where it is right, the picture need not wait for it.
 */
export function beginLastBoard(shelf: Shelf): void {
  try {
    const words = shelf().getItem(PLACE)
    if (words === null) return
    const [family = '', ...disciplines] = words.split(' ')
    void Promise.all([loadBoard(family), loadProfiles(disciplines, told)]).catch(told)
  } catch (error) {
    told(error)
  }
}
