import { useDesk } from '../state/desk-context.ts'
import './who.css'
import type { Text } from '../words/say.ts'

const TABS = [
  ['people', 'People'],
  ['badges', 'Badges'],
  ['tokens', 'Tokens'],
] as const satisfies readonly (readonly [string, Text])[]

/** The pages about who may do what, beside each other. */
export function PeopleTabs({ page }: { readonly page: (typeof TABS)[number][0] }) {
  const { say } = useDesk()
  return (
    <nav className="tabs" aria-label={say('Who may do what')}>
      {TABS.map(([id, title]) => (
        <a key={id} href={`#${id}`} aria-current={id === page ? 'page' : undefined}>
          {say(title)}
        </a>
      ))}
    </nav>
  )
}
