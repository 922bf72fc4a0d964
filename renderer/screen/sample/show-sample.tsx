import { useEffect, useEffectEvent, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { versionedSchema } from '../../../protocol/documents.ts'
import { parseJson } from '../../../protocol/parse.ts'
import { sampleSchema, type Sample } from '../../../sports/parts/sample.ts'
import { callTeller } from '../../../sports/parts/motion/news-teller.ts'
import { StageContext, type Fault } from '../../../sports/parts/stage-context.ts'
import { needScript } from '../../fonts/script-fonts.ts'
import { afterPaint } from '../after-paint.ts'
import { asOfWords } from '../ageing.ts'
import { BoardHost } from '../boards/BoardHost.tsx'
import { useVenueSheet } from '../use-venue-sheet.ts'
import { useLanguages } from '../language/use-languages.ts'
import { lookKey, LookFinder, venueFacts, type SceneLook } from '../scene-look.ts'
import { settingsFromAddress } from '../settings.ts'
import { geometryOf } from '../stage/geometry.ts'
import { Stage } from '../stage/Stage.tsx'
import { useReducedMotion, useWindow } from '../stage/use-window.ts'

/** Files of their own, fetched only here: none of them is part of a screen's bundle. */
const addresses = import.meta.glob<string>('../../../sports/*/samples/*.json', {
  eager: true,
  query: '?url',
  import: 'default',
})

const LOOKS = new LookFinder((_document, reason) => console.warn(reason))

/** `state=live|aged|hub|source|silent` overrides what the sample says of its age. */
const STATES = ['live', 'aged', 'hub', 'source', 'silent'] as const

/**
 * The sample viewer: `?sample=lanes/typical&raster=1080x1920&look=bright&state=hub&page=2`. Instead of a story book, and
 * what the visual tests look at; `<html data-sample>` says `ready` once the picture stands, or what is wrong.
 */
export async function showSample(place: HTMLElement, page: URL): Promise<void> {
  const mark = (word: string) => {
    document.documentElement.dataset['sample'] = word
  }
  const name = page.searchParams.get('sample') ?? ''
  const [family, sample] = name.split('/')
  const address = addresses[`../../../sports/${family}/samples/${sample}.json`]
  if (address === undefined) return mark(`there is no sample "${name}"`)
  const text = await (await fetch(address)).text()
  const read = parseJson(`the sample "${name}"`, text, sampleSchema)
  if (!read.ok) return mark(read.reason)
  const look = await lookOf(page)
  // On a wall what tells news has come long before the second picture.
  if (read.value.before !== undefined) await callTeller()
  createRoot(place).render(
    <SampleStage sample={read.value} page={page} look={look} onReady={() => afterPaint(() => mark('ready'))} />,
  )
}

/** One that ships, or a venue's own as the hub of this page has it. */
async function lookOf(page: URL): Promise<SceneLook> {
  const { look } = settingsFromAddress(page)
  const key = lookKey(look)
  if (key === undefined) return LOOKS.of(look, () => undefined)
  const response = await fetch(new URL(`/api/documents/${key}`, page))
  const read = parseJson(key, await response.text(), versionedSchema)
  return LOOKS.of(look, () => (read.ok ? read.value : undefined))
}

function SampleStage({
  sample,
  page,
  look,
  onReady,
}: {
  sample: Sample
  page: URL
  look: SceneLook
  onReady: () => void
}) {
  const { rotation = 0, raster, ...settings } = settingsFromAddress(page)
  const geometry = geometryOf(useWindow(), rotation, raster)
  const { width, height, form } = geometry
  useVenueSheet(look)
  const words = useLanguages(settings.language, settings.page !== undefined)
  const now = sample.stage?.now ?? sample.document.receivedAt + 60_000
  const facts = {
    width,
    height,
    form,
    look: look.base,
    ...venueFacts(look.venue),
    words,
    needScript,
    physicalHeight: settings.physicalHeight,
    farthestSeat: settings.farthestSeat,
    fixedPage: settings.page,
    reducedMotion: useReducedMotion(),
    ...ageOfSample(sample, page.searchParams.get('state'), now),
    now: () => now,
    wallClock: () => sample.stage?.wallClock,
  }
  const pictures = [...(sample.before ?? []), sample.document]
  const [place, setPlace] = useState(0)
  const shown = pictures[place] ?? sample.document
  const next = useEffectEvent(() => {
    if (place === pictures.length - 1) onReady()
    else afterPaint(() => setPlace(place + 1))
  })
  useEffect(() => {
    // The first one says by itself when it stands.
    if (place > 0) next()
  }, [place])
  if (words === undefined) return null
  return (
    <Stage geometry={geometry} look={look}>
      <StageContext value={facts}>
        <div className="layer">
          <BoardHost
            document={shown}
            beside={sample.beside ?? {}}
            onReady={next}
            onFault={(key, _version, reason) => {
              document.documentElement.dataset['fault'] = `${key}: ${reason}`
            }}
          />
        </div>
      </StageContext>
    </Stage>
  )
}

function ageOfSample(
  { document: shown, stage }: Sample,
  asked: string | null,
  now: number,
): { readonly aged?: { readonly asOf: string } | undefined; readonly fault?: Fault | undefined } {
  const state = STATES.find((word) => word === asked)
  if (state === undefined) return { aged: stage?.aged, fault: stage?.fault }
  if (state === 'live') return {}
  const fault = { kind: state === 'aged' ? 'silent' : state, since: now - 192_000 } as const
  return shown.value['status'] === 'OFFICIAL' ? { fault } : { aged: { asOf: asOfWords(shown, now, undefined) }, fault }
}
