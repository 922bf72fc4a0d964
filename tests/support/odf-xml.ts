/** Small invented ODF messages, as text. Attributes that are `undefined` are left out. */
export type Attrs = Readonly<Record<string, string | number | undefined>>

export const DISCIPLINE = 'ATH-------------------------------'
export const RACE = 'ATHM100M--------------FNL-000100--'
export const RACE_EVENT = 'ATHM100M--------------------------'
export const LONG_JUMP = 'ATHWLJ----------------FNL-000100--'

/** An element with its children. */
export function el(name: string, attrs: Attrs = {}, ...children: readonly string[]): string {
  const said = Object.entries(attrs)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join('')
  return children.length === 0 ? `<${name}${said}/>` : `<${name}${said}>${children.join('')}</${name}>`
}

/**
 * A whole message. Header attributes not given are those of a usual one; `undefined` leaves an attribute out.
 * @param content children of Competition; `undefined` for a message without Competition.
 */
export function message(header: Attrs, content: readonly string[] | undefined, ...notes: readonly string[]): string {
  const attrs = {
    CompetitionCode: 'INV2016',
    DocumentCode: RACE,
    DocumentType: 'DT_RESULT',
    Version: 1,
    Language: 'ENG',
    FeedFlag: 'P',
    Date: '2016-07-02',
    Time: '190000000',
    LogicalDate: '2016-07-02',
    Source: 'INVATH1',
    ...header,
  }
  const competition = content === undefined ? [] : [el('Competition', { Gen: 'X', Codes: 'X' }, ...content, '')]
  const body = [...competition, ...notes.map((note) => el('Note', {}, escape(note))), '']
  return `<?xml version="1.0" encoding="UTF-8"?>\n${el('OdfBody', attrs, ...body)}`
}

/** DT_RESULT of a unit. @param content infos and results. */
export function result(header: Attrs, ...content: readonly string[]): string {
  return message({ ResultStatus: 'OFFICIAL', ...header }, content)
}

/** An individual's row. */
export function row(
  code: string,
  attrs: Attrs,
  parts: { extended?: readonly string[]; records?: readonly string[]; entries?: readonly string[]; org?: string } = {},
): string {
  const { extended = [], records = [], entries = [], org = 'AAA' } = parts
  return el(
    'Result',
    attrs,
    ...(extended.length > 0 ? [el('ExtendedResults', {}, ...extended)] : []),
    ...(records.length > 0 ? [el('RecordIndicators', {}, ...records)] : []),
    competitor(code, entries, org),
  )
}

export function competitor(code: string, entries: readonly string[] = [], org = 'AAA'): string {
  const description = el('Description', { GivenName: `Given${code}`, FamilyName: `Family${code}`, Organisation: org })
  return el(
    'Competitor',
    { Code: code, Type: 'A', Organisation: org },
    el('Composition', {}, el('Athlete', { Code: code, Order: 1 }, description, ...entries)),
  )
}

export function extended(code: string, attrs: Attrs, ...extensions: readonly string[]): string {
  return el('ExtendedResult', { Type: 'ER', Code: code, ...attrs }, ...extensions)
}

export function info(type: string, code: string, attrs: Attrs, ...extensions: readonly string[]): string {
  return el('ExtendedInfo', { Type: type, Code: code, ...attrs }, ...extensions)
}

export function infos(...children: readonly string[]): string {
  const sport = el('SportDescription', { DisciplineName: 'Athletics', EventName: "Men's 100m", SubEventName: 'Final' })
  return el('ExtendedInfos', {}, ...children, sport)
}

/** One unit of a schedule. */
export function unit(rsc: string, attrs: Attrs, ...children: readonly string[]): string {
  return el(
    'Unit',
    { Code: rsc, PhaseType: 3, ScheduleStatus: 'SCHEDULED', StartDate: '2016-07-02T19:00:00+02:00', ...attrs },
    el('ItemName', { Language: 'ENG', Value: `Unit ${rsc}` }),
    ...children,
  )
}

export function schedule(header: Attrs, ...units: readonly string[]): string {
  return message({ DocumentType: 'DT_SCHEDULE', DocumentCode: DISCIPLINE, ...header }, units)
}

export function participants(header: Attrs, ...people: readonly Attrs[]): string {
  return message(
    { DocumentType: 'DT_PARTIC', DocumentCode: DISCIPLINE, ...header },
    people.map((attrs) => el('Participant', attrs)),
  )
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
