import { useMemo, useState } from 'react'
import { Checkbox } from 'react-aria-components/Checkbox'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { dueForScreen, maySwitch, screensUnder } from '../model/venue.ts'
import { rowsOf, type Row } from '../model/rows.ts'
import { showWords } from '../model/show-words.ts'
import { Tick } from '../parts/Tick.tsx'
import { useNow } from '../parts/use-now.ts'
import { useDesk, type Desk } from '../state/desk-context.ts'
import { SearchField } from '../parts/SearchField.tsx'

/** Screens by zone and group, each with what is on air there; any mix can be chosen, a group or zone as one. */
export function TargetList() {
  const desk = useDesk()
  const { me, say, venue, chosen, choose, now: clock } = desk
  const [query, setQuery] = useState('')
  const now = useNow(clock)
  const rows = useMemo(() => rowsOf(venue, query, say('Everything')), [venue, query, say])
  const covered = useMemo(() => new Set(screensUnder(chosen, venue)), [chosen, venue])
  const forbidden = rows.filter(({ key }) => !maySwitch(me, key, venue)).map(({ key }) => key)
  const viewer = me.role === 'viewer'
  return (
    <>
      <SearchField label={say('Find a screen')} value={query} onChange={setQuery} />
      <GridList
        className="target-list"
        aria-label={say('Screens')}
        items={rows}
        dependencies={[now, covered, desk.connected, desk.shows, venue]}
        selectionMode={viewer ? 'none' : 'multiple'}
        selectionBehavior="toggle"
        selectedKeys={chosen}
        disabledKeys={viewer ? [] : forbidden}
        onSelectionChange={(keys) =>
          choose(new Set(keys === 'all' ? rows.map(({ key }) => key) : [...keys].map(String)))
        }
        renderEmptyState={() => <p className="hint">{say('No screen is called so.')}</p>}
      >
        {(row) => (
          <GridListItem
            id={row.key}
            textValue={row.name}
            className={({ isSelected }) => rowClass(row, isSelected, covered)}
          >
            {!viewer && (
              <Checkbox slot="selection" className="check">
                <Tick />
              </Checkbox>
            )}
            <span className="target-name">{row.name}</span>
            <TargetFacts row={row} desk={desk} now={now} />
          </GridListItem>
        )}
      </GridList>
    </>
  )
}

/** Under the name: of a screen what is on air and whether it is there, of a place how many of its screens are. */
function TargetFacts({ row, desk, now }: { readonly row: Row; readonly desk: Desk; readonly now: number }) {
  const { venue, connected, shows, say } = desk
  if (row.kind !== 'screen') {
    const inside = screensUnder(new Set([row.key]), venue)
    const away = inside.filter((id) => !connected.has(id)).length
    return (
      <span className="target-facts">
        {say('{n} screens', { n: inside.length })}
        {away > 0 && <span className="away">{say('{n} offline', { n: away })}</span>}
      </span>
    )
  }
  const due = dueForScreen(row.id, venue, now)
  const legacy = venue.screens.get(row.id)?.show
  const show = due.now?.show ?? (legacy === undefined ? undefined : ({ kind: 'board', key: legacy } as const))
  const online = connected.has(row.id)
  return (
    <span className="target-facts">
      <span className={online ? 'lamp on' : 'lamp'} aria-hidden="true" />
      <span className={online ? 'air-words' : 'air-words away'}>
        {!online && `${say('offline')} · `}
        {showWords(show, shows, say)}
      </span>
    </span>
  )
}

function rowClass(row: Row, isSelected: boolean, covered: ReadonlySet<string>): string {
  const included = !isSelected && row.kind === 'screen' && covered.has(row.id)
  return `target ${row.kind} depth-${row.depth}${included ? ' included' : ''}`
}
