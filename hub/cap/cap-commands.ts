import { SEVERITIES } from '../../protocol/alerts.ts'
import type { Command, CommandOf } from '../../protocol/desk-commands.ts'
import type { Targets } from '../../protocol/desk-targets.ts'
import { placeSchema } from '../../protocol/screen-documents.ts'
import { alertRowSchema } from '../desk/alert-rows.ts'
import { findByCap } from '../desk/decide-emergencies.ts'
import type { DeskView } from '../desk/decision.ts'
import { readRow, rowOf } from '../desk/desk-rows.ts'
import type { CapAlert } from './read-cap.ts'

/** No emergency stands longer, ms (kiosk.md section 6); so long does one that names no end. */
const LONGEST_MS = 86_400_000
/** The geocode by which an alert names a zone of the venue. */
export const ZONE_GEOCODE = 'TRIBUNE-ZONE'
/** As much as a command may say. */
const MOST = { event: 100, headline: 200, description: 2000, instruction: 2000 } as const

/** What an alert comes to at the desk, and what its sender should know beside it: one sentence each. */
export interface CapOutcome {
  readonly commands: readonly Command[]
  readonly notes: readonly string[]
}

/**
 * From an alert to commands of the desk, which decides on rights and on who must confirm. Pure.
 * Alert and Update issue, an Update also replaces what it refers to; Cancel cancels that. System and Draft are never shown.
 * @param now hub clock, ms.
 */
export function commandsOf(alert: CapAlert, view: DeskView, now: number): CapOutcome {
  const { status, msgType } = alert
  if (status === 'System' || status === 'Draft')
    return { commands: [], notes: [`Alerts of status ${status} are never shown.`] }
  const referred = alert.references.flatMap((reference) => {
    const id = findByCap(view, reference)
    return id !== undefined && isOpen(view, id) ? [id] : []
  })
  switch (msgType) {
    case 'Ack':
    case 'Error':
      return { commands: [], notes: [`A message of type ${msgType} asks for nothing.`] }
    case 'Cancel': {
      const notes = referred.length === 0 ? ['Nothing it refers to stands or waits here.'] : []
      return { commands: referred.map((emergency) => ({ do: 'cancel emergency', emergency })), notes }
    }
    case 'Alert':
    case 'Update': {
      const { command, notes } = issueOf({ ...alert, status }, view, now)
      const unknown = msgType === 'Update' && referred.length === 0
      return {
        commands: [{ ...command, ...(msgType === 'Update' && referred.length > 0 && { replaces: referred }) }],
        notes: unknown ? [...notes, 'Nothing it updates stands or waits here: it is taken as new.'] : notes,
      }
    }
    default:
      return msgType satisfies never
  }
}

type Issue = CommandOf<'issue emergency'>

function issueOf(alert: CapAlert & Pick<Issue, 'status'>, view: DeskView, now: number) {
  const { infos, identifier, sender, sent } = alert
  const notes: string[] = []
  const words: Issue['infos'] = {}
  for (const info of infos) {
    const language = languageOf(info.language)
    if (words[language] !== undefined) {
      notes.push(`It says more than one thing in ${language}: the first is shown.`)
      continue
    }
    const fitted = (part: keyof typeof MOST): string | undefined => {
      const said = info[part]
      if (said === undefined || said.length <= MOST[part]) return said
      notes.push(`Its ${part} in ${language} has more than ${MOST[part]} characters: the rest is left out.`)
      return said.slice(0, MOST[part])
    }
    const [headline, description, instruction] = [fitted('headline'), fitted('description'), fitted('instruction')]
    words[language] = {
      event: fitted('event') ?? info.event,
      ...(headline !== undefined && { headline }),
      ...(description !== undefined && { description }),
      ...(instruction !== undefined && { instruction }),
    }
  }
  const ends = infos.flatMap(({ expires }) => (expires === undefined ? [] : [Date.parse(expires)]))
  const end = ends.length === 0 ? Infinity : Math.max(...ends)
  if (end === Infinity) notes.push('It names no end: it ends in 24 hours.')
  else if (end > now + LONGEST_MS) notes.push('It ends in more than 24 hours: here it ends then.')
  const [first] = infos
  const command: Issue = {
    do: 'issue emergency',
    status: alert.status,
    severity: SEVERITIES.find((severity) => infos.some((info) => info.severity === severity)) ?? 'Unknown',
    ...(first?.urgency !== undefined && { urgency: first.urgency }),
    ...(first?.certainty !== undefined && { certainty: first.certainty }),
    infos: words,
    targets: targetsOf(infos, view, notes),
    until: Math.min(end, now + LONGEST_MS),
    cap: { identifier, sender, sent },
  }
  return { command, notes }
}

/** The zones its areas are; the whole venue where one of them is none, or it names no area. */
function targetsOf(infos: CapAlert['infos'], view: DeskView, notes: string[]): Targets {
  const zones = new Set<string>()
  const areas = infos.flatMap((info) => info.areas)
  for (const { areaDesc, geocodes } of areas) {
    const named = geocodes.filter(({ valueName }) => valueName === ZONE_GEOCODE).map(({ value }) => value)
    const names = named.length > 0 ? named : [areaDesc]
    for (const name of names) {
      const zone = zoneNamed(name, view)
      if (zone === undefined) {
        notes.push(`The area "${name}" is no zone of this venue: the alert is for all of it.`)
        return { venue: true }
      }
      zones.add(zone)
    }
  }
  return zones.size === 0 ? { venue: true } : { zones: [...zones] }
}

function zoneNamed(name: string, view: DeskView): string | undefined {
  const plain = name.trim().toLowerCase()
  for (const [key, row] of view.below('zone/')) {
    const id = key.slice('zone/'.length)
    if (id.toLowerCase() === plain || readRow(key, row, placeSchema).name.toLowerCase() === plain) return id
  }
  return undefined
}

/** "en_us" and "EN" are English; what is no language is taken for it. */
function languageOf(language: string): string {
  const [primary = '', ...rest] = language.replaceAll('_', '-').split('-')
  const tag = [primary.toLowerCase(), ...rest].join('-')
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : 'en'
}

function isOpen(view: DeskView, id: string): boolean {
  const kind = rowOf(view, `alert/${id}`, alertRowSchema)?.state.kind
  return kind === 'waiting' || kind === 'standing'
}
