import { useEffect, useState, type ReactNode } from 'react'
import { Boundary } from './boards/Boundary.tsx'
import { FamilyMark } from '../../sports/parts/FamilyMark.tsx'
import './restart.css'

/** A page that failed as a whole tries again after this; ms. */
const PAUSE = 3000

/** The last boundary: what is around the boards failed. A calm picture, and another try every few seconds, for ever. */
export function Restart({ onFault, children }: { onFault: (reason: string) => void; children: ReactNode }) {
  const [attempt, setAttempt] = useState(0)
  return (
    <Boundary attempt={String(attempt)} onFault={onFault} fallback={<Pause onOver={() => setAttempt((n) => n + 1)} />}>
      {children}
    </Boundary>
  )
}

function Pause({ onOver }: { onOver: () => void }) {
  useEffect(() => {
    const timer = setTimeout(onOver, PAUSE)
    return () => clearTimeout(timer)
  }, [onOver])
  return (
    <div className="pause" aria-label="Tribune">
      <FamilyMark mark="lanes" />
    </div>
  )
}
