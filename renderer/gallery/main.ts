import * as z from 'zod/mini'
import { parseJson } from '../../protocol/parse.ts'
import './gallery.css'
import {
  choiceOf,
  DIMENSIONS,
  optionsOf,
  picturesOf,
  queryOf,
  type Choice,
  type Dimension,
  type GallerySample,
  type Picture,
} from './choices.ts'

/** Only their addresses: the pictures fetch them themselves. */
const addresses = import.meta.glob<string>('../../sports/*/samples/*.json', {
  eager: true,
  query: '?url',
  import: 'default',
})
const momentSchema = z.object({ document: z.object({ value: z.object({ status: z.optional(z.string()) }) }) })

const LABELS: Readonly<Record<Dimension, string>> = {
  family: 'Family',
  name: 'Sample',
  moment: 'Moment',
  raster: 'Raster',
  language: 'Language',
  look: 'Look',
  age: 'Age',
}
/** Width of a picture in the page, CSS px; a ribbon takes the width of two. */
const WIDTH = 560

async function readSamples(): Promise<readonly GallerySample[]> {
  const read = Object.entries(addresses).map(async ([file, address]) => {
    const [, family = '', name = ''] = /([^/]+)\/samples\/(.+)\.json$/.exec(file) ?? []
    const text = await (await fetch(address)).text()
    const sample = parseJson(file, text, momentSchema)
    return { family, name, moment: sample.ok ? (sample.value.document.value.status ?? '–') : 'UNREADABLE' }
  })
  return (await Promise.all(read)).toSorted((a, b) => (`${a.family}/${a.name}` < `${b.family}/${b.name}` ? -1 : 1))
}

/** Frames far from the window are empty: a hundred boards at once are more than a laptop likes. */
const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!(target instanceof HTMLIFrameElement)) continue
      const wanted = isIntersecting ? (target.dataset['href'] ?? '') : ''
      if (wanted === '') target.removeAttribute('src')
      else if (target.getAttribute('src') !== wanted) target.src = wanted
    }
  },
  { rootMargin: '600px' },
)

function card(picture: Picture): HTMLElement {
  const [width = 1920, height = 1080] = picture.raster.split('x').map(Number)
  const shown = height / width < 0.15 ? WIDTH * 2 : height > width ? WIDTH * 0.6 : WIDTH
  const scale = shown / width
  const link = document.createElement('a')
  link.href = picture.href
  link.style.width = `${shown}px`
  const frame = document.createElement('iframe')
  frame.title = `${picture.family} ${picture.name} ${picture.raster}`
  frame.dataset['href'] = picture.href
  frame.tabIndex = -1
  frame.style.cssText = `width:${width}px;height:${height}px;scale:${scale}`
  const place = document.createElement('div')
  place.className = 'place'
  place.style.height = `${height * scale}px`
  place.append(frame)
  const words = document.createElement('span')
  const more = [picture.raster, picture.language, picture.look, picture.age]
  words.textContent = `${picture.family}/${picture.name} · ${picture.moment} · ${more.join(' · ')}`
  link.append(place, words)
  near.observe(frame)
  return link
}

function filters(form: HTMLFormElement, options: Choice, choice: Choice, changed: (choice: Choice) => void): void {
  form.replaceChildren(
    ...DIMENSIONS.map((dimension) => {
      const set = document.createElement('fieldset')
      const legend = document.createElement('legend')
      legend.textContent = LABELS[dimension]
      set.append(legend)
      for (const value of options[dimension]) {
        const label = document.createElement('label')
        const box = document.createElement('input')
        box.type = 'checkbox'
        box.name = dimension
        box.value = value
        box.checked = choice[dimension].includes(value)
        label.append(box, value)
        set.append(label)
      }
      return set
    }),
  )
  form.addEventListener('change', () => {
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') query.append(name, value)
    changed(choiceOf(query, options))
  })
}

async function start(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('#filters')
  const place = document.querySelector<HTMLElement>('#pictures')
  const count = document.querySelector<HTMLElement>('#count')
  if (form === null || place === null || count === null) throw new Error('gallery.html does not fit its script')
  const samples = await readSamples()
  const options = optionsOf(samples)
  const show = (choice: Choice) => {
    const pictures = picturesOf(samples, choice)
    near.disconnect()
    place.replaceChildren(...pictures.map(card))
    count.textContent = `${pictures.length} pictures of ${samples.length} samples`
  }
  const choice = choiceOf(new URLSearchParams(window.location.search), options)
  filters(form, options, choice, (changed) => {
    window.history.replaceState(null, '', `?${queryOf(changed)}`)
    show(changed)
  })
  show(choice)
}

await start()
