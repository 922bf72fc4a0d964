import { memo, useState } from 'react'
import { flagOf } from './flag-of.ts'
import './flag.css'

/** The address of every flag drawing, by path; the drawings are files of their own, loaded when first shown. */
const addresses = import.meta.glob<string>(
  [
    '../../../node_modules/flag-icons/flags/4x3/??.svg',
    '../../../node_modules/flag-icons/flags/4x3/gb-{eng,sct,wls}.svg',
  ],
  { eager: true, query: '?url', import: 'default' },
)

/** A flag 4:3 with a light inner edge, or a tile with the code where there is no flag or it would be wrong. */
export const Flag = memo(function Flag({ organisation, date }: { organisation: string; date?: string | undefined }) {
  const [failed, setFailed] = useState(false)
  const file = flagOf(organisation, date)
  const address = file === undefined ? undefined : addresses[`../../../node_modules/flag-icons/flags/4x3/${file}.svg`]
  if (address === undefined || failed) {
    return (
      <span className="flag flag-tile" aria-hidden="true">
        {organisation}
      </span>
    )
  }
  return (
    <span className="flag" aria-hidden="true">
      <img className="flag-picture" src={address} alt="" onError={() => setFailed(true)} draggable={false} />
    </span>
  )
})
