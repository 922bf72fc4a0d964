import { SaxesParser } from 'saxes'
import type { Parsed } from '../../protocol/parse.ts'
import { PlainXml } from './plain-xml.ts'
import type { XmlElement } from './xml-element.ts'

interface OpenElement {
  readonly name: string
  readonly attrs: Readonly<Record<string, string>>
  readonly children: OpenElement[]
  text: string
}

/** The deepest ODF structure (a member of a team in an item of a result) has about 12 levels. */
const MAX_DEPTH = 60
const NO_CHILDREN: OpenElement[] = []
/** Elements whose words are read: notes, official notices; all others speak through their attributes. */
const WORDED: ReadonlySet<string> = new Set([
  'Note',
  'Title',
  'Subtitle',
  'Summary',
  'Details',
  'IssuedBy',
  'SignedBy',
  'Message',
  'Body',
])
const utf8 = new TextDecoder('utf-8', { fatal: true })
const plain = new PlainXml()

/**
 * Reads one XML message: by the quick reader where it is of the plain form, else by the full parser. UTF-8 unless it declares another encoding. No DTD: a DOCTYPE is refused, so that no entity can be
 * defined, expanded or fetched.
 * @returns the root, or a reason with line:column; never throws.
 */
export function readXml(bytes: Uint8Array): Parsed<XmlElement> {
  const root = plain.read(bytes, MAX_DEPTH)
  return root === undefined ? readAnyXml(bytes) : { ok: true, value: root }
}

/**
 * The same by the full parser alone, which has the last word on what is XML.
 * @param worded names of the elements whose words are read.
 */
export function readAnyXml(bytes: Uint8Array, worded: Pick<ReadonlySet<string>, 'has'> = WORDED): Parsed<XmlElement> {
  const text = decode(bytes)
  if (!text.ok) return text
  try {
    return { ok: true, value: parse(text.value, worded) }
  } catch (error) {
    return { ok: false, reason: `Not readable as XML, at ${error instanceof Error ? error.message : String(error)}` }
  }
}

/** The named child elements, in document order. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  if (element === undefined || element.children.length === 0) return NO_CHILDREN
  return element.children.filter((child) => child.name === name)
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined
  for (const child of element.children) if (child.name === name) return child
  return undefined
}

function decode(bytes: Uint8Array): Parsed<string> {
  const prologue = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString('latin1')
  const encoding = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(prologue)?.[1] ?? 'utf-8'
  try {
    const decoder = /^utf-?8$/i.test(encoding) ? utf8 : new TextDecoder(encoding, { fatal: true })
    return { ok: true, value: decoder.decode(bytes) }
  } catch {
    // The only two faults there are: an unknown label, or bytes that are not of it.
    return { ok: false, reason: `Not readable as ${encoding} text` }
  }
}

function parse(text: string, worded: Pick<ReadonlySet<string>, 'has'>): XmlElement {
  const parser = new SaxesParser()
  const open: OpenElement[] = []
  let current: OpenElement | undefined
  let root: OpenElement | undefined
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error(`${parser.line}:${parser.column}: a DOCTYPE is not accepted`)
  })
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const children = isSelfClosing ? NO_CHILDREN : []
    const element: OpenElement = { name, attrs: attributes, children, text: '' }
    if (current === undefined) root ??= element
    else current.children.push(element)
    if (isSelfClosing) return
    if (current !== undefined && open.push(current) > MAX_DEPTH) {
      throw new Error(`${parser.line}:${parser.column}: nested deeper than ${MAX_DEPTH} elements`)
    }
    current = element
    // Elements that hold words are rare; without a listener the parser does not gather the line breaks between the others.
    if (worded.has(name)) listen(element)
  })
  parser.on('closetag', ({ name, isSelfClosing }) => {
    if (isSelfClosing) return
    current = open.pop()
    if (!worded.has(name)) return
    parser.off('text')
    parser.off('cdata')
  })
  function listen(element: OpenElement) {
    const add = (words: string) => {
      element.text += words
    }
    parser.on('text', add)
    parser.on('cdata', add)
  }
  parser.write(text).close()
  if (root === undefined) throw new Error('1:0: there is no element')
  return root
}
