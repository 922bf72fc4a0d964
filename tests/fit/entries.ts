/** Who is entered in one event: an athlete, or a team with its members. */
export interface Entrant {
  readonly code: string
  readonly organisation: string
  readonly kind: 'athlete' | 'team'
  /** Codes of a team's members. */
  readonly members: readonly string[]
}
/** An event of a feed: its RSC, what it is called there, who is entered, and the widest result it or its discipline has had, else "". */
export interface FeedEvent {
  readonly rsc: string
  readonly discipline: string
  readonly name: string
  readonly result: string
  readonly entrants: readonly Entrant[]
}

const EVENT_LENGTH = 22

/**
 * The events of a feed with all that are entered. Where teams are entered they are what boards show, not their members.
 * Read by pattern, as a second reader beside the hub's own. @param messages XML texts, in the feed's order
 */
export function entriesOf(messages: readonly string[]): FeedEvent[] {
  const people = new Map<string, { organisation: string; events: readonly string[] }>()
  const teams = new Map<string, Entrant>()
  const names = new Map<string, string>()
  const disciplines = new Map<string, string>()
  const results = new Map<string, string>()
  for (const xml of messages) {
    const type = /DocumentType="([^"]*)"/.exec(xml)?.[1] ?? ''
    if (type.startsWith('DT_PARTIC_TEAMS'))
      for (const [team, head = ''] of xml.matchAll(/<Team ([^>]*)>.*?<\/Team>/gs))
        teams.set(attribute(head, 'Code'), {
          code: attribute(head, 'Code'),
          organisation: attribute(head, 'Organisation'),
          kind: 'team',
          members: [...team.matchAll(/<Athlete ([^>]*)>/g)].map(([, athlete = '']) => attribute(athlete, 'Code')),
        })
    else if (type === 'DT_PARTIC' || type === 'DT_PARTIC_UPDATE')
      for (const [person, head = ''] of xml.matchAll(/<Participant ([^>]*)>.*?<\/Participant>/gs))
        people.set(attribute(head, 'Code'), {
          organisation: attribute(head, 'Organisation'),
          events: [...person.matchAll(/<RegisteredEvent ([^>]*)>/g)].map(([, event = '']) => attribute(event, 'Event')),
        })
    else if (type === 'DT_RESULT') {
      const code = attribute(xml, 'DocumentCode')
      const [, sport = ''] = /<SportDescription ([^>]*)>/.exec(xml) ?? []
      names.set(eventOf(code), attribute(sport, 'EventName'))
      disciplines.set(code.slice(0, 3), attribute(sport, 'DisciplineName'))
      for (const [, row = ''] of xml.matchAll(/<Result ([^>]*)>/g))
        for (const key of [eventOf(code), code.slice(0, 3)])
          results.set(key, longer(results.get(key) ?? '', attribute(row, 'Result')))
    }
  }

  const events = new Map<string, Entrant[]>()
  const enter = (event: string, entrant: Entrant) => events.set(event, [...(events.get(event) ?? []), entrant])
  for (const team of teams.values())
    for (const event of new Set(team.members.flatMap((code) => people.get(code)?.events ?? []))) enter(event, team)
  const ofTeams = new Set(events.keys())
  for (const [code, { organisation, events: entered }] of people)
    for (const event of entered)
      if (!ofTeams.has(event)) enter(event, { code, organisation, kind: 'athlete', members: [] })

  return [...events]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([rsc, entrants]) => ({
      rsc,
      discipline: disciplines.get(rsc.slice(0, 3)) ?? rsc.slice(0, 3),
      name: names.get(eventOf(rsc)) ?? rsc.slice(3, EVENT_LENGTH).replaceAll('-', ''),
      result: results.get(eventOf(rsc)) || results.get(rsc.slice(0, 3)) || '',
      entrants,
    }))
}

const eventOf = (rsc: string) => rsc.slice(0, EVENT_LENGTH)
const longer = (a: string, b: string) => (b.length > a.length ? b : a)

/** As it stands in the text, entities and all: it goes back into a message. */
function attribute(text: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(text)?.[1] ?? ''
}
