import { useDesk } from '../state/desk-context.ts'
import { PageOptions } from './PageOptions.tsx'
import { PartOptions } from './PartOptions.tsx'

/** What is still to be said of what was chosen; most shows need nothing. */
export function ShowOptions() {
  const { show, setShow } = useDesk()
  if (show === undefined) return null
  if (show.kind === 'page') return <PageOptions show={show} />
  return <PartOptions part={show} onChange={setShow} />
}
