import type { PlainShow } from '../scene.ts'
import { Card, type CardProps } from './Cards.tsx'
import { Notice, type NoticeProps } from './Notice.tsx'
import './notice.css'
import './identify.css'
import './cards.css'

export { Waiting } from '../views/Waiting.tsx'
export { Identify } from './Identify.tsx'

/** What staff put up that is no board. */
export function PlainShowView({
  show,
  venue,
  ...about
}: CardProps & Pick<NoticeProps, 'venue'> & { readonly show: PlainShow }) {
  switch (show.kind) {
    case 'text':
      return <Notice title={show.title} text={show.text} venue={venue} />
    case 'card':
      return <Card card={show.card} {...about} />
    case 'dark':
      return <section className="dark" aria-label="Dark" data-view="dark" />
    default:
      return show satisfies never
  }
}
