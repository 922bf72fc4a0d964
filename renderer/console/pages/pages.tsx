import type { ComponentType } from 'react'
import type { Me } from '../../../protocol/desk-answers.ts'
import { atLeast, type Role } from '../../../protocol/desk-people.ts'
import { DeskPage } from '../desk/DeskPage.tsx'
import type { Text } from '../words/say.ts'
import { laterPage } from './later-page.tsx'

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
    Page: laterPage(() => import('./ScreensPage.tsx').then(({ ScreensPage }) => ScreensPage)),
  },
  {
    id: 'updates',
    title: 'Updates',
    under: 'screens',
    needs: 'administrator',
    Page: laterPage(() => import('../updates/UpdatesPage.tsx').then(({ UpdatesPage }) => UpdatesPage)),
  },
  {
    id: 'takes',
    title: 'Takes',
    needs: 'viewer',
    Page: laterPage(() => import('./TakesPage.tsx').then(({ TakesPage }) => TakesPage)),
  },
  {
    id: 'rundown',
    title: 'Rundown',
    needs: 'operator',
    Page: laterPage(() => import('../rundown/RundownPage.tsx').then(({ RundownPage }) => RundownPage)),
  },
  {
    id: 'embargo',
    title: 'Held back',
    needs: 'supervisor',
    Page: laterPage(() => import('./EmbargoPage.tsx').then(({ EmbargoPage }) => EmbargoPage)),
  },
  {
    id: 'media',
    title: 'Media',
    needs: 'operator',
    Page: laterPage(() => import('./MediaPage.tsx').then(({ MediaPage }) => MediaPage)),
  },
  {
    id: 'messages',
    title: 'Messages',
    needs: 'operator',
    Page: laterPage(() => import('./MessagesPage.tsx').then(({ MessagesPage }) => MessagesPage)),
  },
  {
    id: 'emergency',
    title: 'Emergency',
    needs: 'operator',
    Page: laterPage(() => import('./EmergencyPage.tsx').then(({ EmergencyPage }) => EmergencyPage)),
  },
  {
    id: 'people',
    title: 'People',
    needs: 'administrator',
    Page: laterPage(() => import('./PeoplePage.tsx').then(({ PeoplePage }) => PeoplePage)),
  },
  {
    id: 'badges',
    title: 'Badges',
    under: 'people',
    needs: 'administrator',
    Page: laterPage(() => import('./BadgesPage.tsx').then(({ BadgesPage }) => BadgesPage)),
  },
  {
    id: 'tokens',
    title: 'Tokens',
    under: 'people',
    needs: 'administrator',
    Page: laterPage(() => import('./TokensPage.tsx').then(({ TokensPage }) => TokensPage)),
  },
  {
    id: 'me',
    title: 'Where you are signed in',
    under: 'me',
    needs: 'viewer',
    Page: laterPage(() => import('./MePage.tsx').then(({ MePage }) => MePage)),
  },
  {
    id: 'audit',
    title: 'Audit',
    needs: 'supervisor',
    Page: laterPage(() => import('./AuditPage.tsx').then(({ AuditPage }) => AuditPage)),
  },
]

export function pagesFor(me: Me): readonly [Page, ...Page[]] {
  return [DESK, ...OTHERS.filter(({ needs }) => atLeast(me.role, needs))]
}
