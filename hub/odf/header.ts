import type { Parsed } from '../../protocol/parse.ts'
import { padRsc, RSC_LENGTH } from './rsc.ts'
import { childOf, childrenOf } from './read-xml.ts'
import type { XmlElement } from './xml-element.ts'

/** The header of a message (odf.md 1), and its two kinds of children. */
export interface Message {
  readonly competitionCode: string
  /** DocumentCode, filled up to 34 characters. */
  readonly code: string
  readonly type: string
  /** DocumentSubtype and DocumentSubcode, joined by "~": which part of the whole the message is; empty where it is all of it. */
  readonly part: string
  readonly version: number
  readonly resultStatus: string | undefined
  readonly language: string
  readonly test: boolean
  /** YYYY-MM-DD, and hhmmssfff: generation, local; empty where the message has none. */
  readonly date: string
  readonly time: string
  /** The competition day, else the date. */
  readonly logicalDate: string
  readonly source: string
  /** What identifies the message (odf.md 1): six attributes, without Source and Version. */
  readonly key: string
  /** Sorts messages of one clock: Date + Time; empty where the message does not say. */
  readonly at: string
  readonly competition: XmlElement | undefined
  readonly notes: readonly string[]
  /** Odd, but accepted: for the log. */
  readonly oddities: readonly string[]
}

/** Frames without content of their own; some senders leave Version out. */
const CONTROL_TYPES = new Set(['DT_KA', 'DT_PING', 'DT_LOCAL_ON', 'DT_LOCAL_OFF', 'DT_GLOBAL_GM', 'DT_GLOBAL_GN'])

export function isControl(type: string): boolean {
  return CONTROL_TYPES.has(type)
}

/**
 * Reads the header. Unknown attributes are ignored; Gen, Sport and Codes need not be there.
 * @returns a reason where the message could not be told from others: no type, code or version.
 */
export function readMessage(root: XmlElement): Parsed<Message> {
  if (root.name !== 'OdfBody') return { ok: false, reason: `The root is ${root.name}, not OdfBody` }
  const attrs = root.attrs
  const type = attrs['DocumentType'] ?? ''
  if (type === '') return { ok: false, reason: 'OdfBody has no DocumentType' }
  const rawCode = attrs['DocumentCode'] ?? ''
  if (rawCode === '' && !isControl(type)) return { ok: false, reason: `OdfBody of ${type} has no DocumentCode` }
  const version = readVersion(attrs['Version'], type)
  if (version === undefined) {
    return { ok: false, reason: `OdfBody of ${type} has Version "${attrs['Version'] ?? ''}", which is no number` }
  }
  const code = padRsc(rawCode)
  const language = attrs['Language'] || 'ENG'
  const date = dayIn(attrs['Date']) ?? ''
  const time = (attrs['Time'] ?? '').replace(/\D/g, '')
  const competitionCode = attrs['CompetitionCode'] ?? ''
  const key = [competitionCode, code, attrs['DocumentSubcode'] ?? '', type, attrs['DocumentSubtype'] ?? '', language]
  return {
    ok: true,
    value: {
      competitionCode,
      code,
      type,
      part: [attrs['DocumentSubtype'], attrs['DocumentSubcode']]
        .filter((word) => word !== undefined && word !== '')
        .join('~'),
      version,
      resultStatus: attrs['ResultStatus'],
      language,
      test: attrs['FeedFlag'] === 'T',
      date,
      time,
      logicalDate: dayIn(attrs['LogicalDate']) ?? date,
      source: attrs['Source'] ?? '',
      key: key.join('~'),
      at: date === '' ? '' : `${date}T${time.padEnd(9, '0')}`,
      competition: childOf(root, 'Competition'),
      notes: notesOf(root),
      oddities:
        rawCode.length > 0 && rawCode.length < RSC_LENGTH
          ? [`DocumentCode "${rawCode}" has ${rawCode.length} characters, filled up to ${RSC_LENGTH}`]
          : [],
    },
  }
}

/** Date + Time in ISO form, "2016-08-12T09:39:01.000-03:00"; undefined where the message has none. */
export function asOf(message: Message, offset: string | undefined): string | undefined {
  const time = /^(\d\d)(\d\d)(\d\d)(\d{0,3})/.exec(message.time)
  if (message.date === '' || time === null) return undefined
  const [, hours, minutes, seconds, fraction = ''] = time
  return `${message.date}T${hours}:${minutes}:${seconds}.${fraction.padEnd(3, '0')}${offset ?? ''}`
}

/** Was it said before `held`? What has no time counts as new: a sender without a clock must not be locked out. */
export function saidBefore(at: string, held: string): boolean {
  return at !== '' && at < held
}

/** A day that would not sort among days is none. */
function dayIn(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined
}

function readVersion(text: string | undefined, type: string): number | undefined {
  if (text === undefined || text === '') return isControl(type) ? 0 : undefined
  const version = Number(text)
  return Number.isSafeInteger(version) && version >= 0 ? version : undefined
}

function notesOf(root: XmlElement): string[] {
  return childrenOf(root, 'Note')
    .map((note) => (note.text.trim() || note.attrs['Value'] || '').trim())
    .filter((note) => note !== '')
}
