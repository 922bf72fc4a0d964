import { useEffect, useState } from 'react'
import type { JudgedUnit } from './model.ts'
import { plainColour, type ColourChip } from './plain-colour.ts'

let known: ColourChip | undefined

/**
 * How colours are drawn on this board. Few disciplines have any, so the plates come after the table (decision 8): until then, and
 * where they cannot be had, the code stands as it was sent.
 */
export function useColourChip({ competitors }: JudgedUnit): ColourChip {
  const [chip, setChip] = useState(() => known)
  const wanted = chip === undefined && Object.values(competitors).some(({ colour }) => colour !== undefined)
  useEffect(() => {
    if (!wanted) return
    import('../parts/worn/worn-colours.ts').then(
      ({ colourChip }) => {
        known = colourChip
        setChip(() => colourChip)
      },
      (error: unknown) => console.warn('Colours stand as words:', error),
    )
  }, [wanted])
  return chip ?? plainColour
}
