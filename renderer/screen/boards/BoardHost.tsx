import { Suspense, useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import type { Versioned } from '../../../protocol/documents.ts'
import { eventIn } from '../../../sports/disciplines/any-discipline.ts'
import type { BoardProps } from '../../../sports/parts/board-props.ts'
import type { Beside } from '../beside.ts'
import { useLaterParts } from '../../../sports/parts/later-part.ts'
import { useStage } from '../../../sports/parts/stage-context.ts'
import { faultWords } from '../fault-words.ts'
import { familyOf } from '../scene.ts'
import { Boundary } from './Boundary.tsx'
import { FLOOR, loadBoard, loadedBoard, type BoardModule } from './find-board.ts'
import { disciplinesOf, haveProfiles, loadProfiles, profileAtHand } from './profiles.ts'
import { LastResort } from './LastResort.tsx'

export interface BoardHostProps {
  readonly document: Versioned
  readonly beside: Beside
  /** Called once the board, or what stands in its place, is drawn. */
  readonly onReady: () => void
  /** One sentence for the hub. */
  readonly onFault: (key: string, version: number, reason: string) => void
}

/**
 * The board of the document's family. A family that is not there, or throws, is replaced by the plain table; where that
 * throws too, by what the document says of itself. Never a blank.
 */
export function BoardHost({ document, beside, onReady, onFault }: BoardHostProps) {
  const { key, version } = document
  const { venueAccents } = useStage()
  useLaterParts()
  const family = familyOf(document)
  const board = useBoard(family, (reason) => onFault(key, version, reason))
  const hasProfiles = useProfiles(document, (reason) => onFault(key, version, reason))
  const found = hasProfiles ? board : undefined
  const ready = useEffectEvent(onReady)
  if (found === undefined) return null
  const props: BoardProps = { document, beside, ...profilesOf(document, venueAccents) }
  const attempt = `${key} ${version}`
  const fault = (who: string) => (reason: string) => onFault(key, version, `${who} threw: ${reason}`)
  const Floor = loadedBoard(FLOOR)?.default
  // A board may still wait for a part of its code: it is drawn when all of it is.
  const whole = (board: ReactNode) => (
    <Suspense>
      {board}
      <Drawn onDrawn={() => ready()} />
    </Suspense>
  )
  const last = whole(<LastResort document={document} />)
  const floor =
    Floor === undefined ? (
      last
    ) : (
      <Boundary attempt={attempt} fallback={last} onFault={fault('the plain table')}>
        {whole(<Floor {...props} />)}
      </Boundary>
    )
  const Board = found.default
  if (Board === Floor) return floor
  return (
    <Boundary attempt={attempt} fallback={floor} onFault={fault(`the board "${family}"`)}>
      {whole(<Board {...props} />)}
    </Boundary>
  )
}

/** Says once that what stands beside it is drawn. */
function Drawn({ onDrawn }: { onDrawn: () => void }) {
  const drawn = useEffectEvent(onDrawn)
  useEffect(() => drawn(), [])
  return null
}

/** Where not even the plain table can be had. */
const PLAINEST: BoardModule = { default: ({ document }) => <LastResort document={document} /> }

/** The board once it is loaded; the plain table where it cannot be had, and what needs no loading where that cannot either. */
function useBoard(family: string, onFault: (reason: string) => void): BoardModule | undefined {
  const [board, setBoard] = useState(() => loadedBoard(family))
  const fault = useEffectEvent(onFault)
  useEffect(() => {
    if (board !== undefined) return undefined
    let wanted = true
    void loadBoard(family)
      .catch((error: unknown) => {
        fault(faultWords(error))
        return loadBoard(FLOOR)
      })
      .catch((error: unknown) => {
        fault(faultWords(error))
        return PLAINEST
      })
      .then((module) => {
        if (wanted) setBoard(module)
      })
    return () => {
      wanted = false
    }
  }, [family, board])
  return board
}

/** Are the profiles of the document's disciplines here? Without them a board would be drawn in another colour first. */
function useProfiles(document: Versioned, onFault: (reason: string) => void): boolean {
  const codes = disciplinesOf(document)
  const names = codes.join(' ')
  const [ready, setReady] = useState(() => (haveProfiles(codes) ? names : undefined))
  const fault = useEffectEvent(onFault)
  useEffect(() => {
    let wanted = true
    void loadProfiles(names.split(' '), (reason) => fault(reason)).then(() => {
      if (wanted) setReady(names)
    })
    return () => {
      wanted = false
    }
  }, [names])
  return ready === names || haveProfiles(codes)
}

/** @param accents of a venue's look, by discipline code. */
function profilesOf(
  document: Versioned,
  accents: Readonly<Record<string, string>> | undefined,
): Pick<BoardProps, 'profile' | 'event' | 'profileOf'> {
  const rsc = document.key.slice(document.key.indexOf('/') + 1)
  const discipline = document.value['discipline']
  const profile = profileAtHand(typeof discipline === 'string' ? discipline : rsc.slice(0, 3))
  const accent = accents?.[profile.code]
  return {
    profile: accent === undefined ? profile : { ...profile, accent },
    event: eventIn(profileAtHand(rsc.slice(0, 3)), rsc),
    profileOf: profileAtHand,
  }
}
