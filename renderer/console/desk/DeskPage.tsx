import { atLeast } from '../../../protocol/desk-people.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { useHashValue } from '../state/hash.ts'
import { useDesk } from '../state/desk-context.ts'
import { ClaimForm } from './ClaimForm.tsx'
import { EmbargoBar } from './EmbargoBar.tsx'
import { Preview } from './Preview.tsx'
import { RecentTakes } from './RecentTakes.tsx'
import { ShowList } from './ShowList.tsx'
import { TakeBar } from './TakeBar.tsx'
import { TakeResult } from './TakeResult.tsx'
import { TargetList } from './TargetList.tsx'

/** Where it goes, what goes, how it looks, and the take: everything of a switch on one page. */
export function DeskPage() {
  const { me, say, venue, choose, taken } = useDesk()
  const [code, setCode] = useHashValue('claim')
  const mayClaim = atLeast(me.role, 'operator')
  const empty = venue.screens.size === 0
  const claimed = (screen: string) => {
    setCode(undefined)
    choose(new Set([`screen/${screen}`]))
  }
  return (
    <>
      <section className="targets" aria-label={say('Screens')}>
        <div className="section-head">
          <h2>{say('Where')}</h2>
          {mayClaim && !empty && (
            <button type="button" className="plain" onClick={() => setCode('')}>
              {say('Add a screen')}
            </button>
          )}
        </div>
        {empty && mayClaim ? (
          <>
            <p className="hint">
              {say('No screen yet. Open /screen on a display: it shows a code of six characters.')}
            </p>
            <ClaimForm code={code ?? ''} onClaimed={claimed} />
          </>
        ) : (
          <TargetList />
        )}
      </section>
      <section className="shows" aria-label={say('What to show')}>
        <ShowList />
      </section>
      <section className="air" aria-label={say('Preview and take')}>
        <Preview />
        <div className="take-side">
          <EmbargoBar />
          {mayClaim && <TakeBar />}
          {taken !== undefined && <TakeResult take={taken} key={taken} />}
          <RecentTakes count={4} />
        </div>
      </section>
      {code !== undefined && !empty && (
        <Sheet title={say('Add a screen')} onClose={() => setCode(undefined)}>
          <ClaimForm code={code} onClaimed={claimed} />
        </Sheet>
      )}
    </>
  )
}
