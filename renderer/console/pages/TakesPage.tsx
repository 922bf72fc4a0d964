import { RecentTakes } from '../desk/RecentTakes.tsx'
import { TakeResult } from '../desk/TakeResult.tsx'
import { useDesk } from '../state/desk-context.ts'

/** All takes that the hub still tells, and the result of the one that is looked at. */
export function TakesPage() {
  const { say, takes, taken } = useDesk()
  return (
    <section className="column">
      {taken !== undefined && <TakeResult take={taken} key={taken} />}
      {takes.length === 0 ? (
        <p className="hint">{say('Nobody has taken anything yet.')}</p>
      ) : (
        <RecentTakes count={50} />
      )}
    </section>
  )
}
