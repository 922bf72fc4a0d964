import * as z from 'zod'
import { competitionDay } from '../../sports/schedule/odf.ts'
import { eventOf } from '../../sports/disciplines/find-profile.ts'
import type { Message } from './header.ts'
import { disciplineOf, padRsc } from './rsc.ts'
import { childOf, childrenOf } from './read-xml.ts'
import type { XmlElement } from './xml-element.ts'

const text = z.string().optional()

/** One unit of the schedule as remembered: strings as sent, its day, and when it was said. */
export const plannedUnitSchema = z.object({
  rsc: z.string(),
  discipline: z.string(),
  family: z.string(),
  name: text,
  session: text,
  start: text,
  end: text,
  startText: text,
  hideStart: text,
  status: text,
  phaseType: text,
  medal: text,
  venue: text,
  location: text,
  venueName: text,
  locationName: text,
  order: text,
  /** Competition day. */
  day: z.string(),
  /** Date + Time of the message. */
  at: z.string(),
})
export type PlannedUnitRow = z.infer<typeof plannedUnitSchema>

export const plannedSessionSchema = z.object({
  code: z.string(),
  discipline: z.string(),
  name: text,
  start: text,
  end: text,
  status: text,
  type: text,
  venue: text,
  day: z.string(),
  at: z.string(),
})
export type PlannedSessionRow = z.infer<typeof plannedSessionSchema>

/** Reads the units of DT_SCHEDULE and DT_SCHEDULE_UPDATE (odf.md 5.1). */
export function readUnits(message: Message, competition: XmlElement): PlannedUnitRow[] {
  const units: PlannedUnitRow[] = []
  for (const element of childrenOf(competition, 'Unit')) {
    const attrs = element.attrs
    if (attrs['Code'] === undefined) continue
    const rsc = padRsc(attrs['Code'])
    const place = childOf(element, 'VenueDescription')?.attrs
    units.push({
      rsc,
      discipline: disciplineOf(rsc),
      family: eventOf(rsc).family,
      name: wordIn(element, 'ItemName', message.language),
      session: attrs['SessionCode'],
      start: attrs['StartDate'],
      end: attrs['EndDate'],
      startText: wordIn(element, 'StartText', message.language),
      hideStart: attrs['HideStartDate'],
      status: attrs['ScheduleStatus'],
      phaseType: attrs['PhaseType'],
      medal: attrs['Medal'],
      venue: attrs['Venue'] ?? place?.['Venue'],
      location: attrs['Location'] ?? place?.['Location'],
      venueName: place?.['VenueName'],
      locationName: place?.['LocationName'],
      order: attrs['Order'],
      day: competitionDay(attrs['StartDate']) ?? message.logicalDate,
      at: message.at,
    })
  }
  return units
}

export function readSessions(message: Message, competition: XmlElement): PlannedSessionRow[] {
  const sessions: PlannedSessionRow[] = []
  for (const element of childrenOf(competition, 'Session')) {
    const attrs = element.attrs
    if (attrs['SessionCode'] === undefined) continue
    sessions.push({
      code: attrs['SessionCode'],
      discipline: disciplineOf(message.code),
      name: wordIn(element, 'SessionName', message.language),
      start: attrs['StartDate'],
      end: attrs['EndDate'],
      status: attrs['SessionStatus'],
      type: attrs['SessionType'],
      venue: attrs['Venue'],
      day: competitionDay(attrs['StartDate']) ?? message.logicalDate,
      at: message.at,
    })
  }
  return sessions
}

/** The UTC offset that the times of a message carry: of its units and sessions, else of the unit it is about. */
export function offsetOf(competition: XmlElement | undefined): string | undefined {
  if (competition === undefined) return undefined
  for (const child of competition.children) {
    const start = child.name === 'ExtendedInfos' ? childOf(child, 'UnitDateTime') : child
    const offset = offsetIn(start?.attrs['StartDate'])
    if (offset !== undefined) return offset
    // Results name no times: the first one ends the look.
    if (child.name === 'Result') return undefined
  }
  return undefined
}

/** "-03:00" of "2016-08-12T09:30:00-03:00"; "Z" is "+00:00". */
function offsetIn(start: string | undefined): string | undefined {
  const match = /T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.exec(start ?? '')?.[1]
  if (match === undefined) return undefined
  return match === 'Z' ? '+00:00' : match.length === 5 ? `${match.slice(0, 3)}:${match.slice(3)}` : match
}

/** The word in the message's language, else the first. */
function wordIn(element: XmlElement, name: string, language: string): string | undefined {
  const words = childrenOf(element, name)
  const own = words.find((word) => word.attrs['Language'] === language) ?? words[0]
  return own?.attrs['Value'] || undefined
}
