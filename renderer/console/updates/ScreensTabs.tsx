import { atLeast } from '../../../protocol/desk-people.ts'
import { useDesk } from '../state/desk-context.ts'
import type { Text } from '../words/say.ts'
import '../pages/who.css'

const TABS = [
  ['screens', 'What they show'],
  ['updates', 'Updates'],
] as const satisfies readonly (readonly [string, Text])[]

/** The pages about screens, beside each other; who may not update them sees none. */
export function ScreensTabs({ page }: { readonly page: (typeof TABS)[number][0] }) {
  const { say, me } = useDesk()
  if (!atLeast(me.role, 'administrator')) return null
  return (
    <nav className="tabs" aria-label={say('Screens')}>
      {TABS.map(([id, title]) => (
        <a key={id} href={`#${id}`} aria-current={id === page ? 'page' : undefined}>
          {say(title)}
        </a>
      ))}
    </nav>
  )
}
