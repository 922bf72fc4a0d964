import { useId } from 'react'
import { isVideo } from '../../../protocol/media.ts'
import type { PageShow } from '../../../protocol/program.ts'
import { isPart, LAYOUTS, layoutOf, partIn, withLayout, withPart, type Layout, type Slot } from '../model/page-shows.ts'
import { showWords } from '../model/show-words.ts'
import { Choice } from '../parts/Choice.tsx'
import { Thumbnail } from '../parts/Thumbnail.tsx'
import { useDesk } from '../state/desk-context.ts'
import { PartOptions } from './PartOptions.tsx'

const LAYOUT_NAMES = Object.keys(LAYOUTS) as Layout[]

/** The parts of a page: how they stand, and which of them the list fills. */
export function PageOptions({ show }: { readonly show: PageShow }) {
  const { say, setShow, slot, setSlot } = useDesk()
  const layout = layoutOf(show)
  const filled: Slot = layout === 'two' ? slot : 'main'
  const part = partIn(show, filled)
  return (
    <div className="page-show">
      <div className="form-row">
        <Choice
          label={say('Page')}
          value={layout}
          options={LAYOUT_NAMES.map((each) => [each, say(LAYOUTS[each])])}
          onChange={({ target }) => {
            const wanted = LAYOUT_NAMES.find((each) => each === target.value) ?? 'results'
            setShow(withLayout(show, wanted))
            setSlot(wanted === 'two' ? 'beside' : 'main')
          }}
        />
        <button type="button" onClick={() => setShow(show.main)}>
          {say('Without a page')}
        </button>
      </div>
      {layout === 'two' && (
        <div className="slots" role="group" aria-label={say('The list fills')}>
          <SlotButton show={show} name="main" />
          <SlotButton show={show} name="beside" />
        </div>
      )}
      <PartOptions part={part} onChange={(changed) => setShow(withPart(show, filled, changed))} />
      {show.beside.kind === 'sponsors' && <StripPictures show={show} chosen={show.beside.media} />}
    </div>
  )
}

function SlotButton({ show, name }: { readonly show: PageShow; readonly name: Slot }) {
  const { say, shows, slot, setSlot } = useDesk()
  const part = name === 'beside' && isPart(show.beside) ? show.beside : show.main
  return (
    <button type="button" aria-pressed={slot === name} onClick={() => setSlot(name)}>
      {name === 'main' ? say('First part') : say('Second part')}: {showWords(part, shows, say)}
    </button>
  )
}

/** The pictures of a strip, in the order in which they were ticked. */
function StripPictures({
  show,
  chosen,
}: {
  readonly show: PageShow
  readonly chosen: Readonly<Record<string, number>>
}) {
  const { say, venue, setShow } = useDesk()
  const id = useId()
  const pictures = [...venue.media].filter(([, media]) => !isVideo(media))
  const tick = (picture: string, ticked: boolean) => {
    const { [picture]: _, ...others } = chosen
    const last = Math.max(0, ...Object.values(others))
    const media = ticked ? { ...others, [picture]: last + 1 } : others
    setShow({ ...show, beside: { kind: 'sponsors', media } })
  }
  return (
    <fieldset className="strip-pictures">
      <legend>{say('Pictures below')}</legend>
      {pictures.length === 0 && <p className="hint">{say('No picture yet: upload some on the page Media.')}</p>}
      {pictures.map(([picture, media]) => (
        <label key={picture} htmlFor={`${id} ${picture}`} className="tick-line">
          <input
            id={`${id} ${picture}`}
            type="checkbox"
            checked={picture in chosen}
            onChange={({ target }) => tick(picture, target.checked)}
          />
          <Thumbnail media={media} />
          {media.name}
        </label>
      ))}
    </fieldset>
  )
}
