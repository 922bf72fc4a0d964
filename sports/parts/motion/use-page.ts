import { useEffect, useState } from 'react'
import { callPage, nextPage, type PageTurn } from './page-turn.ts'
import { useStage } from '../stage-context.ts'

/** Old rows go in this time, new ones come in 250 ms (look.md, Motion). */
export const LEAVE_MS = 150

export interface ShownPage {
  readonly page: number
  /** The old rows are on their way out. */
  readonly leaving: boolean
}

/**
 * Turns pages by itself; the stage's `fixedPage` holds one.
 * @param hold how long a page stays, ms.
 * @param first the page to begin with, counted from 0.
 * @param call a row that has just changed and its page: once per row that page comes up, and is held as long as any other.
 */
export function usePage(
  pages: number,
  hold: number,
  first = 0,
  call?: { readonly id: string; readonly page: number },
): ShownPage {
  const { now, fixedPage, reducedMotion } = useStage()
  const [turn, setTurn] = useState<PageTurn>(() => ({ page: first, since: now() }))
  const [leaving, setLeaving] = useState(false)
  const [called, setCalled] = useState(call?.id)
  if (call !== undefined && call.id !== called) {
    setCalled(call.id)
    setTurn(callPage(turn, call.page, now()))
  }
  const fixed = fixedPage === undefined ? undefined : Math.min(Math.max(1, fixedPage), Math.max(1, pages)) - 1
  const page = Math.min(turn.page, Math.max(0, pages - 1))
  const turns = fixed === undefined && pages > 1

  useEffect(() => {
    if (!turns) return undefined
    const rest = Math.max(0, turn.since + hold - now())
    const go = setTimeout(() => setLeaving(true), rest)
    const come = setTimeout(
      () => {
        setTurn((t) => nextPage(t, pages, 0, now()))
        setLeaving(false)
      },
      rest + (reducedMotion ? 0 : LEAVE_MS),
    )
    return () => {
      clearTimeout(go)
      clearTimeout(come)
    }
  }, [turns, pages, hold, turn, now, reducedMotion])

  return fixed === undefined ? { page, leaving: leaving && turns } : { page: fixed, leaving: false }
}
