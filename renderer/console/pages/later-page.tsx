import { useEffect, useState, type ComponentType } from 'react'
import { Refusal } from '../parts/Refusal.tsx'
import { useDesk } from '../state/desk-context.ts'

type Got = { readonly Page: ComponentType } | { readonly kind: 'not here' } | undefined

/**
 * A page that is loaded when it is first looked at: the desk comes first, on a slow tablet too. Not React's `lazy`: that holds each
 * first look back for 300 ms, and leaves nothing of the console where a file cannot be had.
 */
export function laterPage(load: () => Promise<ComponentType>): ComponentType {
  let loaded: ComponentType | undefined
  return function LaterPage() {
    const [got, setGot] = useState<Got>(() => loaded && { Page: loaded })
    const [tries, setTries] = useState(1)
    useEffect(() => {
      if (loaded !== undefined) return
      load().then(
        (page) => {
          loaded = page
          setGot({ Page: page })
        },
        () => setGot({ kind: 'not here' }),
      )
    }, [tries])
    if (got === undefined) return null
    return 'Page' in got ? <got.Page /> : <NotHere again={() => setTries(tries + 1)} />
  }
}

function NotHere({ again }: { again: () => void }) {
  const { say } = useDesk()
  return (
    <>
      <Refusal why={say('This page could not be loaded from the hub.')} />
      <button type="button" className="primary" onClick={again}>
        {say('Try again')}
      </button>
    </>
  )
}
