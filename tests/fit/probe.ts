import type { Entrant, FeedEvent } from './entries.ts'

/** What kind of board a probe makes. */
export type BoardKind = 'start list' | 'result'
export interface Probe {
  readonly key: string
  readonly kind: BoardKind
  readonly event: FeedEvent
  readonly entrants: readonly Entrant[]
  readonly xml: string
}

/** Competition and day of a feed, taken from one of its messages. */
export interface Head {
  readonly competition: string
  readonly date: string
}

const FIRST: Readonly<Record<BoardKind, number>> = { 'start list': 8000, result: 9000 }
const STATUS: Readonly<Record<BoardKind, string>> = { 'start list': 'START_LIST', result: 'OFFICIAL' }

/** The unit that is asked which board its event has: another one than those that are shown, where the first word would stand. */
const ASKED = 7000

/** A unit with everybody in it, to be asked for its family and for names. @returns undefined where nobody is entered */
export function askingProbe(event: FeedEvent, kind: BoardKind, head: Head): Probe | undefined {
  return probesOf(event, kind, head, Infinity, ASKED)[0]
}

/** Units that no feed has, with these entrants in them. @param perUnit so many rows a unit: 2 on boards of two sides */
export function probesOf(
  event: FeedEvent,
  kind: BoardKind,
  head: Head,
  perUnit = Infinity,
  first = FIRST[kind],
): Probe[] {
  const probes: Probe[] = []
  for (let from = 0; from < event.entrants.length; from += perUnit) {
    const entrants = event.entrants.slice(from, from + perUnit)
    const rsc = `${event.rsc.slice(0, 22)}FNL-${first + probes.length}00--`
    probes.push({ key: `unit/${rsc}`, kind, event, entrants, xml: message(rsc, event, kind, head, entrants) })
  }
  return probes
}

function message(
  rsc: string,
  event: FeedEvent,
  kind: BoardKind,
  { competition, date }: Head,
  entrants: readonly Entrant[],
) {
  const rows = entrants.map((entrant, i) => row(entrant, i + 1, kind === 'result' ? event.result : undefined))
  return `<?xml version="1.0" encoding="UTF-8"?>
<OdfBody CompetitionCode="${competition}" DocumentCode="${rsc}" DocumentType="DT_RESULT" Version="1" ResultStatus="${STATUS[kind]}" \
Language="ENG" FeedFlag="P" Date="${date}" Time="235900000" LogicalDate="${date}" Source="FIT1"><Competition><ExtendedInfos>\
<SportDescription DisciplineName="${event.discipline}" EventName="${event.name}" SubEventName="Final"/></ExtendedInfos>
${rows.join('\n')}
</Competition></OdfBody>`
}

function row({ code, organisation, kind, members }: Entrant, order: number, result: string | undefined): string {
  const said = result === undefined ? '' : ` Rank="${order}" Result="${result}"`
  const athletes = (kind === 'team' ? members : [code])
    .map((athlete, i) => `<Athlete Code="${athlete}" Order="${i + 1}"/>`)
    .join('')
  return (
    `<Result SortOrder="${order}" StartOrder="${order}" StartSortOrder="${order}"${said}>` +
    `<Competitor Code="${code}" Type="${kind === 'team' ? 'T' : 'A'}" Organisation="${organisation}">` +
    `<Composition>${athletes}</Composition></Competitor></Result>`
  )
}
