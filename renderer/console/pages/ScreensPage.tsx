import { useMemo, useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { Checkbox } from 'react-aria-components/Checkbox'
import { atLeast } from '../../../protocol/desk-people.ts'
import { ClaimForm } from '../desk/ClaimForm.tsx'
import { maySwitch, targetsOf } from '../model/venue.ts'
import { rowsOf } from '../model/rows.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { Tick } from '../parts/Tick.tsx'
import { useNow } from '../parts/use-now.ts'
import { useDesk } from '../state/desk-context.ts'
import { DeviceFacts } from './DeviceFacts.tsx'
import { PictureGrid } from '../places/PictureGrid.tsx'
import { PlanView } from '../places/PlanView.tsx'
import { ScreenSheet } from '../places/ScreenSheet.tsx'
import '../places/places.css'
import { PlaceForm } from './PlaceForm.tsx'
import { ScreenForm } from './ScreenForm.tsx'
import { ScreenFacts } from './ScreenFacts.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { SearchField } from '../parts/SearchField.tsx'
import { ScreensTabs } from '../updates/ScreensTabs.tsx'

const VIEWS = ['List', 'Pictures', 'Plan'] as const

type Open =
  | { readonly kind: 'look'; readonly id: string }
  | { readonly kind: 'claim' }
  | { readonly kind: 'change' }
  | { readonly kind: 'retire' }

/** Every screen with what it shows, whether it is there, what it painted last and what it is; one or many can be worked on. */
export function ScreensPage() {
  const desk = useDesk()
  const { me, say, venue, chosen, choose, run, now: clock } = desk
  const [query, setQuery] = useState('')
  const [view, setView] = useState<(typeof VIEWS)[number]>('List')
  const [open, setOpen] = useState<Open>()
  const [refused, setRefused] = useState<string>()
  const now = useNow(clock)
  const rows = useMemo(
    () => rowsOf(venue, query, say('Everything')).filter(({ kind }) => kind !== 'venue'),
    [venue, query, say],
  )
  const found = useMemo(() => rows.filter(({ kind }) => kind === 'screen'), [rows])
  const look = (id: string) => setOpen({ kind: 'look', id })
  const mayWork = atLeast(me.role, 'operator')
  const keys = [...chosen].filter((key) => key !== 'venue')
  const screens = keys.filter((key) => key.startsWith('screen/'))
  const [only] = keys
  const act = async (kind: 'identify screens' | 'reload screens') => {
    const asked = await run({ do: kind, targets: targetsOf(chosen) })
    setRefused(asked.ok ? undefined : asked.reason)
  }
  const retire = async () => {
    for (const key of screens) {
      const asked = await run({ do: 'retire screen', screen: key.slice('screen/'.length) })
      if (!asked.ok) return setRefused(asked.reason)
    }
    choose(new Set())
    return setOpen(undefined)
  }
  return (
    <section className="column">
      <ScreensTabs page="screens" />
      <div className="section-head tools">
        <SearchField label={say('Find a screen')} value={query} onChange={setQuery} />
        <div className="view-switch" role="group" aria-label={say('View')}>
          {VIEWS.map((each) => (
            <button type="button" key={each} aria-pressed={view === each} onClick={() => setView(each)}>
              {say(each)}
            </button>
          ))}
        </div>
        {mayWork && view === 'List' && (
          <div className="tool-buttons">
            <button
              type="button"
              disabled={screens.length !== 1}
              onClick={() => screens.forEach((key) => look(key.slice('screen/'.length)))}
            >
              {say('Open')}
            </button>
            <button type="button" disabled={chosen.size === 0} onClick={() => void act('identify screens')}>
              {say('Identify')}
            </button>
            <button type="button" disabled={chosen.size === 0} onClick={() => void act('reload screens')}>
              {say('Reload')}
            </button>
            <button type="button" disabled={keys.length === 0} onClick={() => setOpen({ kind: 'change' })}>
              {say('Change')}
            </button>
            {atLeast(me.role, 'supervisor') && (
              <button type="button" disabled={screens.length === 0} onClick={() => setOpen({ kind: 'retire' })}>
                {say('Retire')}
              </button>
            )}
            <button type="button" onClick={() => setOpen({ kind: 'claim' })}>
              {say('Add a screen')}
            </button>
          </div>
        )}
      </div>
      <Refusal why={refused} />
      {view === 'Pictures' && <PictureGrid screens={found} now={now} onOpen={look} />}
      {view === 'Plan' && <PlanView screens={found} now={now} onOpen={look} />}
      {view === 'List' && (
        <GridList
          className="screen-list"
          aria-label={say('Screens')}
          items={rows}
          dependencies={[now, desk.connected, desk.shows, venue]}
          selectionMode={mayWork ? 'multiple' : 'none'}
          selectionBehavior="toggle"
          selectedKeys={chosen}
          disabledKeys={mayWork ? rows.filter(({ key }) => !maySwitch(me, key, venue)).map(({ key }) => key) : []}
          onSelectionChange={(picked) =>
            choose(new Set(picked === 'all' ? rows.map(({ key }) => key) : [...picked].map(String)))
          }
          renderEmptyState={() => <p className="hint">{say('No screen is called so.')}</p>}
        >
          {(row) => (
            <GridListItem id={row.key} textValue={row.name} className={`target ${row.kind} depth-${row.depth}`}>
              {mayWork && (
                <Checkbox slot="selection" className="check">
                  <Tick />
                </Checkbox>
              )}
              <span className="target-name">{row.name}</span>
              {row.kind === 'screen' && <ScreenFacts id={row.id} now={now} />}
            </GridListItem>
          )}
        </GridList>
      )}
      {open?.kind === 'look' && <ScreenSheet id={open.id} onClose={() => setOpen(undefined)} />}
      {open?.kind === 'claim' && (
        <Sheet title={say('Add a screen')} onClose={() => setOpen(undefined)}>
          <ClaimForm
            code=""
            onClaimed={(screen) => {
              choose(new Set([`screen/${screen}`]))
              setOpen(undefined)
            }}
          />
        </Sheet>
      )}
      {open?.kind === 'change' && only !== undefined && (
        <Sheet title={say('Change')} onClose={() => setOpen(undefined)}>
          {screens.length > 0 ? (
            <>
              {screens.length === 1 && <DeviceFacts screen={(screens[0] ?? '').slice('screen/'.length)} />}
              <ScreenForm screens={screens} onDone={() => setOpen(undefined)} />
            </>
          ) : (
            <PlaceForm place={only} onDone={() => setOpen(undefined)} />
          )}
        </Sheet>
      )}
      {open?.kind === 'retire' && (
        <Sheet title={say('Retire')} onClose={() => setOpen(undefined)}>
          <p>{say('{n} screens show their code again and nothing else.', { n: screens.length })}</p>
          <button type="button" className="primary" onClick={() => void retire()}>
            {say('Retire {n} screens', { n: screens.length })}
          </button>
        </Sheet>
      )}
    </section>
  )
}
