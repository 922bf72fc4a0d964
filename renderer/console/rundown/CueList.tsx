import { Button } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import type { Rundown } from '../../../protocol/desk-answers.ts'
import { moved, type CueLine } from '../model/rundown.ts'
import { showWords, targetWords } from '../model/show-words.ts'
import { useDesk } from '../state/desk-context.ts'
import { beginsWords } from './cue-words.ts'
import type { CueChange } from './use-cue-changes.ts'

interface Props {
  readonly rundown: Rundown
  readonly lines: readonly CueLine[]
  readonly open: string | undefined
  readonly onOpen: (cue: string | undefined) => void
  readonly onMove: (change: CueChange) => Promise<unknown>
}

/** The cues in their order. One is opened by a touch or Enter, and moved by its grip: with a pointer, or Enter and the arrows. */
export function CueList({ rundown, lines, open, onOpen, onMove }: Props) {
  const desk = useDesk()
  const { say, times, venue, shows } = desk
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': rundown.cues[String(key)]?.title ?? '' })),
    onReorder: ({ keys, target }) => {
      const [key] = keys
      if (key === undefined || target.dropPosition === 'on') return
      const { dropPosition: where } = target
      void onMove((cues) => moved(cues, String(key), where, String(target.key)))
    },
  })
  return (
    <GridList
      className="cue-list"
      aria-label={say('Cues')}
      items={lines}
      dependencies={[rundown, desk.shows, venue, times, say]}
      selectionMode="single"
      selectedKeys={open === undefined ? [] : [open]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys]
        onOpen(key === undefined ? undefined : String(key))
      }}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <p className="hint">{say('No cue yet.')}</p>}
    >
      {({ id, cue, stage, at }) => (
        <GridListItem id={id} textValue={cue.title} className={`cue ${stage.replace(' ', '-')}`}>
          <Button slot="drag" className="grip">
            <svg viewBox="0 0 12 20" aria-hidden="true">
              <path d="M2 2h2v2H2zM8 2h2v2H8zM2 9h2v2H2zM8 9h2v2H8zM2 16h2v2H2zM8 16h2v2H8z" />
            </svg>
          </Button>
          <span className="cue-when">
            {at === undefined ? beginsWords(cue, id === lines[0]?.id, desk) : times.clock(at)}
          </span>
          <span className="cue-title">{cue.title}</span>
          <span className="cue-more">
            {showWords(cue.show, shows, say)} · {targetWords(cue.targets, venue, say)}
          </span>
          {cue.notes !== undefined && cue.notes !== '' && <span className="cue-notes">{cue.notes}</span>}
          {stage === 'on air' && <span className="slab live">{say('On air')}</span>}
          {stage === 'next' && <span className="slab start-list">{say('Next')}</span>}
        </GridListItem>
      )}
    </GridList>
  )
}
