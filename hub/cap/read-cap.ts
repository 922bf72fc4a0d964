import * as z from 'zod'
import { SEVERITIES } from '../../protocol/alerts.ts'
import { parseValue, type Parsed } from '../../protocol/parse.ts'
import { childrenOf, readAnyXml } from '../odf/read-xml.ts'
import type { XmlElement } from '../odf/xml-element.ts'

/** The namespaces of CAP 1.2 and of 1.1, which says the same in what is read here. */
const NAMESPACE = /^urn:oasis:names:tc:emergency:cap:1\.[12]$/
/** An alert has no text of its own but in its leaves; all of them are read. */
const EVERY = { has: () => true }

const text = z.string().trim().min(1)
/** With its offset, as CAP wants it: "2026-07-02T19:00:00+02:00". */
const time = text.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/, 'a time with its offset')

const infoSchema = z.object({
  /** CAP's own default. */
  language: text.default('en-US'),
  event: text,
  urgency: text.optional(),
  severity: z.enum(SEVERITIES).catch('Unknown'),
  certainty: text.optional(),
  expires: time.optional(),
  headline: text.optional(),
  description: text.optional(),
  instruction: text.optional(),
  areas: z.array(
    z.object({ areaDesc: z.string(), geocodes: z.array(z.object({ valueName: z.string(), value: z.string() })) }),
  ),
})

/** An alert as CAP 1.2 says it (OASIS, section 3.2), as far as a venue's screens need it. */
export const capAlertSchema = z.object({
  identifier: text.max(300),
  sender: text.max(300),
  sent: time,
  status: z.enum(['Actual', 'Exercise', 'System', 'Test', 'Draft']),
  msgType: z.enum(['Alert', 'Update', 'Cancel', 'Ack', 'Error']),
  /** "sender,identifier,sent" each. */
  references: z.array(z.object({ sender: z.string(), identifier: z.string() })),
  infos: z.array(infoSchema),
})
export type CapAlert = z.infer<typeof capAlertSchema>

/** Reads an alert. @returns it, or one sentence that says what is wrong; never throws. */
export function readCap(bytes: Uint8Array): Parsed<CapAlert> {
  const xml = readAnyXml(bytes, EVERY)
  if (!xml.ok) return xml
  const [prefix, name] = split(xml.value.name)
  const namespace = xml.value.attrs[prefix === '' ? 'xmlns' : `xmlns:${prefix}`] ?? ''
  if (name !== 'alert' || !NAMESPACE.test(namespace))
    return { ok: false, reason: `It is no CAP alert, but "${xml.value.name}" of "${namespace}".` }
  const read = new Reader(prefix)
  const alert = xml.value
  return parseValue(
    'The alert',
    {
      ...read.texts(alert, ['identifier', 'sender', 'sent', 'status', 'msgType']),
      references: referencesOf(read.text(alert, 'references') ?? ''),
      infos: read.all(alert, 'info').map((info) => ({
        ...read.texts(info, ['language', 'event', 'urgency', 'severity', 'certainty', 'expires']),
        ...read.texts(info, ['headline', 'description', 'instruction']),
        areas: read.all(info, 'area').map((area) => ({
          areaDesc: read.text(area, 'areaDesc') ?? '',
          geocodes: read.all(area, 'geocode').map((geocode) => ({
            valueName: read.text(geocode, 'valueName') ?? '',
            value: read.text(geocode, 'value') ?? '',
          })),
        })),
      })),
    },
    capAlertSchema,
  )
}

/** Elements of one namespace, whatever its prefix. */
class Reader {
  readonly #prefix: string
  constructor(prefix: string) {
    this.#prefix = prefix === '' ? '' : `${prefix}:`
  }
  all(element: XmlElement, name: string): readonly XmlElement[] {
    return childrenOf(element, `${this.#prefix}${name}`)
  }
  /** The words of the first of them; undefined where there are none. */
  text(element: XmlElement, name: string): string | undefined {
    const words = this.all(element, name)[0]?.text.trim()
    return words === '' ? undefined : words
  }
  texts(element: XmlElement, names: readonly string[]): Record<string, string | undefined> {
    return Object.fromEntries(names.map((name) => [name, this.text(element, name)]))
  }
}

function referencesOf(words: string): CapAlert['references'] {
  return words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const [sender = '', identifier = ''] = word.split(',')
      return { sender, identifier }
    })
}

function split(name: string): readonly [prefix: string, name: string] {
  const at = name.indexOf(':')
  return at < 0 ? ['', name] : [name.slice(0, at), name.slice(at + 1)]
}
