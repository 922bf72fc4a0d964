import { useState } from 'react'
import type { Targets } from '../../../protocol/desk-targets.ts'
import type { Show } from '../../../protocol/program.ts'
import { ShowList } from '../desk/ShowList.tsx'
import { TargetList } from '../desk/TargetList.tsx'
import { ShowOptions } from '../desk/ShowOptions.tsx'
import { lacks } from '../model/page-shows.ts'
import { showWords, targetWords } from '../model/show-words.ts'
import { keysOf, targetsOf } from '../model/venue.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { DeskContext, useDesk } from '../state/desk-context.ts'

/** What something shows, and the list of everything to choose another thing from. */
export function WhatButton({ show, onShow }: { readonly show: Show; readonly onShow: (show: Show) => void }) {
  const desk = useDesk()
  const { say, shows } = desk
  const [open, setOpen] = useState(false)
  const [chosen, choose] = useState<Show | undefined>(show)
  const isWhole = chosen !== undefined && lacks(chosen) === undefined
  return (
    <div className="chosen-line">
      <span className="chosen-label">{say('What')}</span>
      <strong>{showWords(show, shows, say)}</strong>
      <button type="button" onClick={() => setOpen(true)}>
        {say('Choose what')}
      </button>
      {open && (
        <Sheet title={say('What to show')} onClose={() => setOpen(false)}>
          <DeskContext value={{ ...desk, show: chosen, setShow: choose }}>
            <ShowList />
            <ShowOptions />
          </DeskContext>
          <button
            type="button"
            className="primary"
            disabled={!isWhole}
            onClick={() => {
              if (chosen !== undefined) onShow(chosen)
              setOpen(false)
            }}
          >
            {say('Choose')}
          </button>
        </Sheet>
      )}
    </div>
  )
}

/** Where something goes, and the list of screens to choose others from. */
export function WhereButton({
  targets,
  onTargets,
}: {
  readonly targets: Targets
  readonly onTargets: (targets: Targets) => void
}) {
  const desk = useDesk()
  const { say, venue } = desk
  const [open, setOpen] = useState(false)
  const [chosen, choose] = useState<ReadonlySet<string>>(() => new Set(keysOf(targets)))
  return (
    <div className="chosen-line">
      <span className="chosen-label">{say('Where')}</span>
      <strong>{targetWords(targets, venue, say)}</strong>
      <button type="button" onClick={() => setOpen(true)}>
        {say('Choose where')}
      </button>
      {open && (
        <Sheet title={say('Where')} onClose={() => setOpen(false)}>
          <DeskContext value={{ ...desk, chosen, choose }}>
            <TargetList />
          </DeskContext>
          <button
            type="button"
            className="primary"
            disabled={chosen.size === 0}
            onClick={() => {
              onTargets(targetsOf(chosen))
              setOpen(false)
            }}
          >
            {say('Choose')}
          </button>
        </Sheet>
      )}
    </div>
  )
}
