import type { Competition } from '../../../protocol/documents.ts'
import type { PlainShow } from '../scene.ts'
import type { Settings } from '../settings.ts'
import { Card } from './Cards.tsx'
import { MediaShow, type ShowMoment } from './media/MediaShow.tsx'
import { Notice } from './Notice.tsx'
import { PageShow } from './page/PageShow.tsx'
import './notice.css'
import './identify.css'
import './cards.css'
import './media/media.css'
import './page/page.css'

export { Waiting } from '../views/Waiting.tsx'
export { Identify } from './Identify.tsx'

interface PlainShowProps extends ShowMoment {
  readonly show: PlainShow
  /** The screen's name as people know it. */
  readonly name: string
  readonly competition: Competition | undefined
  readonly settings: Settings
}

/** What staff put up that is no board. Media and pages say themselves when they can be seen. */
export function PlainShowView({ show, name, competition, settings, ...moment }: PlainShowProps) {
  switch (show.kind) {
    case 'text':
      return <Notice title={show.title} text={show.text} venue={competition?.name} />
    case 'card':
      return <Card card={show.card} name={name} offset={competition?.offset} />
    case 'dark':
      return <section className="dark" aria-label="Dark" data-view="dark" />
    case 'media':
      return <MediaShow show={show} {...moment} />
    case 'page':
      return <PageShow show={show} settings={settings} venue={competition?.name} {...moment} />
    default:
      return show satisfies never
  }
}
