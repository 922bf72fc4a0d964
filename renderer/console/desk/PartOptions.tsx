import { isVideo } from '../../../protocol/media.ts'
import type { Part, Show } from '../../../protocol/program.ts'
import { Choice } from '../parts/Choice.tsx'
import { useDesk } from '../state/desk-context.ts'
import { TextShow } from './TextShow.tsx'

/** What is still to be said of a show that can be a part of a page: words, how a picture fits. */
export function PartOptions({ part, onChange }: { readonly part: Show; readonly onChange: (part: Part) => void }) {
  switch (part.kind) {
    case 'text':
      return <TextShow show={part} onChange={onChange} />
    case 'media':
      return <MediaOptions show={part} onChange={onChange} />
    default:
      return null
  }
}

type MediaShow = Extract<Show, { kind: 'media' }>

function MediaOptions({ show, onChange }: { readonly show: MediaShow; readonly onChange: (show: MediaShow) => void }) {
  const { say, venue } = useDesk()
  const media = venue.media.get(show.id)
  const { fit = 'contain', loop = true } = show
  return (
    <div className="media-show">
      <Choice
        label={say('How it fits')}
        value={fit}
        onChange={({ target }) => onChange({ ...show, fit: target.value === 'cover' ? 'cover' : 'contain' })}
        options={[
          ['contain', say('Whole')],
          ['cover', say('Fills the screen, cut at its edges')],
        ]}
      />
      {media !== undefined && isVideo(media) && (
        <Choice
          label={say('How often')}
          value={loop ? 'loop' : 'once'}
          onChange={({ target }) => onChange({ ...show, loop: target.value === 'loop' })}
          options={[
            ['loop', say('Again and again')],
            ['once', say('Once')],
          ]}
        />
      )}
    </div>
  )
}
