import { screenSchema, type ScreenDocument } from '../../protocol/screen-documents.ts'
import type { CommandOf } from '../../protocol/desk-commands.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { isVideo, mediaOf, mediaSchema, type Media } from '../../protocol/media.ts'
import { dueOf, onAirSchema, type OnAir, type Show } from '../../protocol/program.ts'
import { alertRowSchema } from './alert-rows.ts'
import { done, refused, type Decide, type DeskMoment, type DeskView, type Refusal } from './decision.ts'
import { readRow, rowOf, takeRowSchema } from './desk-rows.ts'
import { rundownRowSchema } from './rundown-row.ts'
import { zoneOf } from './targets.ts'

export const mediaKey = (id: string): string => `media/${id}`

/** Its file is here: it may be put on air from now on. Another file under a known id takes its place, also where it is on air. */
export function decideAddMedia(id: string, media: Media, { view, actor }: DeskMoment) {
  const why = view.get(mediaKey(id)) === undefined ? undefined : beyondAll(actor)
  return why ?? done([[mediaKey(id), media as JsonObject]], { media: id, ...(media as JsonObject) })
}

/** What is on air, or comes, or stands in a plan, stays. */
export const decideRemoveMedia: Decide<CommandOf<'remove media'>> = ({ media }, moment) => {
  const { view, actor } = moment
  const row = rowOf(view, mediaKey(media), mediaSchema)
  if (row === undefined) return refused(404, `There is no medium "${media}".`)
  const where = beyondAll(actor) ?? usedBy(media, moment)
  if (typeof where === 'object') return where
  if (where !== undefined) return refused(409, `"${row.name}" ${where}; put something else there first.`)
  return done([[mediaKey(media), undefined]])
}

/** Why a show cannot be put on air as it is: it names media that are not there. */
export function mediaFault(show: Show, view: DeskView): Refusal | undefined {
  const ids = mediaOf(show)
  if (show.kind === 'page' && show.beside.kind === 'sponsors' && Object.keys(show.beside.media).length === 0)
    return refused(400, 'The strip of the page has no picture.')
  for (const id of ids) {
    const media = rowOf(view, mediaKey(id), mediaSchema)
    if (media === undefined) return refused(404, `There is no medium "${id}".`)
    if (isVideo(media) && show.kind === 'page' && show.beside.kind === 'sponsors' && id in show.beside.media)
      return refused(400, `"${media.name}" is a video; a strip turns pictures only.`)
  }
  return undefined
}

/** The same of the pictures of an emergency. */
export function picturesFault(pictures: Readonly<Record<string, string>>, view: DeskView): Refusal | undefined {
  for (const [place, id] of Object.entries(pictures)) {
    if (place !== 'venue' && view.get(place) === undefined)
      return refused(404, `There is no ${place.replace('/', ' "')}".`)
    const media = rowOf(view, mediaKey(id), mediaSchema)
    if (media === undefined) return refused(404, `There is no medium "${id}".`)
    if (isVideo(media)) return refused(400, `"${media.name}" is a video; an emergency shows pictures only.`)
  }
  return undefined
}

/** Media are the whole venue's: who may switch some zones only may add some, not change others'. */
function beyondAll({ name, zones }: DeskMoment['actor']): Refusal | undefined {
  if (zones === undefined) return undefined
  return refused(403, `${name} may switch ${[...zones].join(', ') || 'no zone'} only; media are the whole venue's.`)
}

/** Who needs a medium now or later, as the rest of a sentence; undefined where nobody does. */
function usedBy(id: string, { view, now }: DeskMoment): string | undefined {
  const needs = (show: Show | undefined) => show !== undefined && mediaOf(show).includes(id)
  for (const [key, raw] of view.below('screen/')) {
    const screen = readRow(key, raw, screenSchema)
    const due = dueOf(obeyedBy(key, screen, view), now)
    if (needs(due.now?.show)) return `is on air on ${screen.name ?? key}`
    if (needs(due.next?.show)) return `comes on air on ${screen.name ?? key}`
  }
  for (const [key, raw] of view.below('take/')) {
    const { waitsFor, calledOff, program } = readRow(key, raw, takeRowSchema)
    if (waitsFor !== undefined && !calledOff && needs(program.show)) return 'waits to go on air'
  }
  for (const [key, raw] of view.below('rundown/')) {
    const { name, cues } = readRow(key, raw, rundownRowSchema)
    if (Object.values(cues).some(({ show }) => needs(show))) return `is in the rundown ${name}`
  }
  for (const [key, raw] of view.below('alert/')) {
    const { state, emergency } = readRow(key, raw, alertRowSchema)
    const isOpen = state.kind === 'standing' || state.kind === 'waiting'
    if (isOpen && Object.values(emergency.pictures ?? {}).includes(id)) return 'is the picture of an emergency'
  }
  return undefined
}

function obeyedBy(key: string, { group }: ScreenDocument, view: DeskView): readonly (OnAir | undefined)[] {
  const zone = zoneOf(key, view)
  const keys = [
    key,
    ...(group === undefined ? [] : [`group/${group}`]),
    ...(zone === undefined ? [] : [`zone/${zone}`]),
  ]
  return [...keys, 'venue'].map((each) => rowOf(view, each, onAirSchema))
}
