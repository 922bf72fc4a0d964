import { memo, useState } from 'react'
import { flagOf } from './flag-of.ts'
import { useFlagAddress } from './use-flag-address.ts'
import './flag.css'

/** A flag 4:3 with a light inner edge, or a tile with the code where there is no flag or it would be wrong. */
export const Flag = memo(function Flag({ organisation, date }: { organisation: string; date?: string | undefined }) {
  const [failed, setFailed] = useState<string>()
  const flag = useFlagAddress(flagOf(organisation, date))
  if (flag.kind === 'loading') return <span className="flag" aria-hidden="true" />
  if (flag.kind === 'none' || failed === flag.address) {
    return (
      <span className="flag flag-tile" aria-hidden="true">
        {organisation}
      </span>
    )
  }
  return (
    <span className="flag" aria-hidden="true">
      <img
        className="flag-picture"
        src={flag.address}
        alt=""
        onError={() => setFailed(flag.address)}
        draggable={false}
      />
    </span>
  )
})
