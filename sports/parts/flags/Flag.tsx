import { memo, useState } from 'react'
import { flagAddress } from './flag-address.ts'
import { flagOf } from './flag-of.ts'
import './flag.css'

/** A flag 4:3 with a light inner edge, or a tile with the code where there is no flag or it would be wrong. */
export const Flag = memo(function Flag({ organisation, date }: { organisation: string; date?: string | undefined }) {
  const [failed, setFailed] = useState<string>()
  const file = flagOf(organisation, date)
  if (file === undefined || failed === file) {
    return (
      <span className="flag flag-tile" aria-hidden="true">
        {organisation}
      </span>
    )
  }
  return (
    <span className="flag" aria-hidden="true">
      <img className="flag-picture" src={flagAddress(file)} alt="" onError={() => setFailed(file)} draggable={false} />
    </span>
  )
})
