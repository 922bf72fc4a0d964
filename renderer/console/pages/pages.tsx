import { lazy, Suspense, type ComponentType } from 'react'
import type { Me } from '../../../protocol/desk-answers.ts'
import { atLeast, type Role } from '../../../protocol/desk-people.ts'
import { DeskPage } from '../desk/DeskPage.tsx'
import type { Text } from '../words/say.ts'

/** A page of the console. A new one is a file in this folder and a line here. */
export interface Page {
  /** In the address: "#screens". */
  readonly id: string
  readonly title: Text
  /** It is reached from this page, not from the head of the console; or from one's own name. */
  readonly under?: string
  /** Who may less does not see it. */
  readonly needs: Role
  readonly Page: ComponentType
}

const DESK: Page = { id: 'desk', title: 'On air', needs: 'viewer', Page: DeskPage }

const OTHERS: readonly Page[] = [
  {
    id: 'screens',
    title: 'Screens',
    needs: 'viewer',
    Page: later(() => import('./ScreensPage.tsx').then(({ ScreensPage }) => ScreensPage)),
  },
  {
    id: 'updates',
    title: 'Updates',
    under: 'screens',
    needs: 'administrator',
    Page: later(() => import('../updates/UpdatesPage.tsx').then(({ UpdatesPage }) => UpdatesPage)),
  },
  {
    id: 'takes',
    title: 'Takes',
    needs: 'viewer',
    Page: later(() => import('./TakesPage.tsx').then(({ TakesPage }) => TakesPage)),
  },
  {
    id: 'rundown',
    title: 'Rundown',
    needs: 'operator',
    Page: later(() => import('../rundown/RundownPage.tsx').then(({ RundownPage }) => RundownPage)),
  },
  {
    id: 'embargo',
    title: 'Held back',
    needs: 'supervisor',
    Page: later(() => import('./EmbargoPage.tsx').then(({ EmbargoPage }) => EmbargoPage)),
  },
  {
    id: 'media',
    title: 'Media',
    needs: 'operator',
    Page: later(() => import('./MediaPage.tsx').then(({ MediaPage }) => MediaPage)),
  },
  {
    id: 'messages',
    title: 'Messages',
    needs: 'operator',
    Page: later(() => import('./MessagesPage.tsx').then(({ MessagesPage }) => MessagesPage)),
  },
  {
    id: 'emergency',
    title: 'Emergency',
    needs: 'operator',
    Page: later(() => import('./EmergencyPage.tsx').then(({ EmergencyPage }) => EmergencyPage)),
  },
  {
    id: 'people',
    title: 'People',
    needs: 'administrator',
    Page: later(() => import('./PeoplePage.tsx').then(({ PeoplePage }) => PeoplePage)),
  },
  {
    id: 'badges',
    title: 'Badges',
    under: 'people',
    needs: 'administrator',
    Page: later(() => import('./BadgesPage.tsx').then(({ BadgesPage }) => BadgesPage)),
  },
  {
    id: 'tokens',
    title: 'Tokens',
    under: 'people',
    needs: 'administrator',
    Page: later(() => import('./TokensPage.tsx').then(({ TokensPage }) => TokensPage)),
  },
  {
    id: 'me',
    title: 'Where you are signed in',
    under: 'me',
    needs: 'viewer',
    Page: later(() => import('./MePage.tsx').then(({ MePage }) => MePage)),
  },
  {
    id: 'audit',
    title: 'Audit',
    needs: 'supervisor',
    Page: later(() => import('./AuditPage.tsx').then(({ AuditPage }) => AuditPage)),
  },
]

export function pagesFor(me: Me): readonly [Page, ...Page[]] {
  return [DESK, ...OTHERS.filter(({ needs }) => atLeast(me.role, needs))]
}

/** Loaded when it is first looked at: the desk comes first, on a slow tablet too. */
function later(load: () => Promise<ComponentType>): ComponentType {
  const Loaded = lazy(() => load().then((page) => ({ default: page })))
  return function Later() {
    return (
      <Suspense fallback={null}>
        <Loaded />
      </Suspense>
    )
  }
}
