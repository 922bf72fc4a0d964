import { isUtf8 } from 'node:buffer'
import { KnownNames, STATES } from './known-names.ts'
import type { XmlElement } from './xml-element.ts'

interface OpenElement {
  readonly name: string
  readonly attrs: Readonly<Record<string, string>>
  readonly children: OpenElement[]
  readonly text: string
}

const TAB = 9
const LINE_FEED = 10
const RETURN = 13
const SPACE = 32
const QUOTE = 34
const AMPERSAND = 38
const SLASH = 47
const LESS = 60
const EQUALS = 61
const GREATER = 62
const ASCII_END = 128

const DECLARATION = /^<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?(?: standalone="(?:yes|no)")? ?\?>/
/** Code points behind the ASCII ones that are no characters of XML, in well-formed UTF-8. */
const NO_CHARACTER = /[\ufffe\uffff]/
/** The five references that need no DTD. */
const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])
const NO_CHILDREN: OpenElement[] = []

/** By byte: 1 may begin a name, 2 may go on with it, 0 ends it. ASCII only, and no colon. */
const NAME_BYTES = new Uint8Array(256)
for (let byte = 0; byte < ASCII_END; byte += 1) {
  const character = String.fromCharCode(byte)
  NAME_BYTES[byte] = /[A-Za-z_]/.test(character) ? 1 : /[0-9.-]/.test(character) ? 2 : 0
}

/** Attributes by name, without prototype members: "constructor" is absent as long as nobody sent it. */
class Attributes {
  [name: string]: string
  static {
    Object.setPrototypeOf(this.prototype, null)
    Reflect.deleteProperty(this.prototype, 'constructor')
  }
}

/**
 * Reads the plain form of XML, which nearly every ODF message has: UTF-8, elements, attributes in double quotes, white space
 * between them, and nothing else. Where it meets anything beside that (text, other references than the five, comments, a DOCTYPE, other quotes,
 * names beyond ASCII, a fault of any kind) it leaves the whole message to the full parser. So it never rejects, and what it
 * accepts is well-formed.
 */
export class PlainXml {
  readonly #known = new KnownNames()
  /** By state of a name: the number of the last element that had an attribute of that name. */
  readonly #lastSeen = new Int32Array(STATES)
  #elements = 0

  /** @returns the root; undefined where the message is not of the plain form. */
  read(message: Uint8Array, maxDepth: number): XmlElement | undefined {
    const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength)
    if (!isUtf8(bytes)) return undefined
    // A character for each byte: the places in it are the places in the bytes.
    const text = bytes.toString('latin1')
    const known = this.#known
    const { steps, names, first } = known
    const lastSeen = this.#lastSeen
    const open: OpenElement[] = []
    let current: OpenElement | undefined
    let root: OpenElement | undefined
    let at = DECLARATION.exec(text)?.[0].length ?? 0
    for (;;) {
      let byte = bytes[at] ?? 0
      while (byte === LINE_FEED || byte === SPACE || byte === TAB || byte === RETURN) byte = bytes[++at] ?? 0
      if (byte !== LESS) return at === bytes.length && current === undefined ? root : undefined
      byte = bytes[++at] ?? 0
      let state = first
      if (byte === SLASH) {
        for (byte = bytes[++at] ?? 0; NAME_BYTES[byte] !== 0; byte = bytes[++at] ?? 0) {
          state = steps[(state << 8) | byte] ?? 0
        }
        if (byte !== GREATER || current === undefined || names[state] !== current.name) return undefined
        at += 1
        current = open.pop()
        continue
      }
      let start = at
      for (; NAME_BYTES[byte] !== 0; byte = bytes[++at] ?? 0) state = steps[(state << 8) | byte] ?? 0
      let name = names[state] ?? ''
      if (name === '') {
        if (NAME_BYTES[bytes[start] ?? 0] !== 1) return undefined
        name = text.slice(start, at)
        if (known.learn(name) === 0) return undefined
      }

      const attrs = new Attributes()
      const number = (this.#elements = (this.#elements + 1) | 0)
      while (byte === SPACE) {
        byte = bytes[++at] ?? 0
        if (byte === SLASH || byte === GREATER) break
        start = at
        state = first
        for (; NAME_BYTES[byte] !== 0; byte = bytes[++at] ?? 0) state = steps[(state << 8) | byte] ?? 0
        let key = names[state] ?? ''
        if (key === '') {
          if (NAME_BYTES[bytes[start] ?? 0] !== 1) return undefined
          key = text.slice(start, at)
          state = known.learn(key)
          if (state === 0) return undefined
        }
        if (byte !== EQUALS || bytes[at + 1] !== QUOTE || lastSeen[state] === number) return undefined
        lastSeen[state] = number
        at += 2
        start = at
        let all = 0
        for (byte = bytes[at] ?? 0; byte !== QUOTE; byte = bytes[++at] ?? 0) {
          if (byte < SPACE || byte === LESS) return undefined
          all |= byte === AMPERSAND ? ASCII_END : byte
        }
        const value = all < ASCII_END ? text.slice(start, at) : wordsOf(bytes.toString('utf8', start, at))
        if (value === undefined) return undefined
        attrs[key] = value
        byte = bytes[++at] ?? 0
      }
      const isEmpty = byte === SLASH
      if (isEmpty) byte = bytes[++at] ?? 0
      if (byte !== GREATER) return undefined
      at += 1

      const element: OpenElement = { name, attrs, children: isEmpty ? NO_CHILDREN : [], text: '' }
      if (current !== undefined) current.children.push(element)
      else if (root === undefined) root = element
      else return undefined
      if (isEmpty) continue
      if (current !== undefined && open.push(current) > maxDepth) return undefined
      current = element
    }
  }
}

/** A value with its references put in; undefined where it holds others, or what is no character. */
function wordsOf(value: string): string | undefined {
  if (NO_CHARACTER.test(value)) return undefined
  if (!value.includes('&')) return value
  const [before = '', ...parts] = value.split('&')
  let words = before
  for (const part of parts) {
    const end = part.indexOf(';')
    const character = REFERENCES.get(part.slice(0, Math.max(end, 0)))
    if (character === undefined) return undefined
    words += character + part.slice(end + 1)
  }
  return words
}
