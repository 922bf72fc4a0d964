import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { STATES } from './known-names.ts'
import { PlainXml } from './plain-xml.ts'
import { childOf, readAnyXml, readXml } from './read-xml.ts'

const DEPTH = 60
const ROUNDS = 6_000
const recorded = readdirSync('recordings', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.xml'))
  .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)))

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string | Uint8Array) => new PlainXml().read(typeof text === 'string' ? bytesOf(text) : text, DEPTH)

/** A small generator of numbers, the same at each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) % below
  }
}

describe('plain XML', () => {
  it('reads every recorded message without words as the full parser does', () => {
    expect(recorded.length).toBeGreaterThan(100)
    const plain = new PlainXml()
    for (const bytes of recorded.filter((message) => !message.includes('<Note'))) {
      const read = { ok: true, value: plain.read(bytes, DEPTH) }
      // As text: so many trees are compared quickly, and the order of attributes is, too.
      expect(JSON.stringify(readAnyXml(bytes))).toBe(JSON.stringify(read))
    }
  })

  it('accepts of damaged messages only what the full parser accepts, and reads the same', () => {
    const pick = numbers(7)
    const sound =
      '<?xml version="1.0" encoding="UTF-8"?>\n<A b="1" c="Weiß 東"> <B/><B b="2" /><C.d e-f="" b="x>y">\r\n</C.d>\t</A>\n'
    const pieces = [
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      ' ',
      '\n',
      '&',
      '&lt;',
      '\u0000',
      '\u0085',
      '\ufffe',
      'ß',
      ':',
      '!',
      '?',
    ]
    pieces.push('<!--', '-->', '<![CDATA[', ']]>', 'b="1"', '<B/>', '</A>', 'a', '9', '-', '\ufeff', '\u007f')
    const plain = new PlainXml()
    let accepted = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      let text = sound
      for (let change = pick(3); change >= 0; change -= 1) {
        const at = pick(text.length + 1)
        text = text.slice(0, at) + (pick(4) === 0 ? '' : pieces[pick(pieces.length)]) + text.slice(at + pick(3))
      }
      const bytes = bytesOf(text)
      if (pick(8) === 0) bytes[pick(bytes.length)] = 128 + pick(128)
      const root = plain.read(bytes, DEPTH)
      if (root === undefined) continue
      accepted += 1
      expect({ text, read: readAnyXml(bytes) }).toEqual({ text, read: { ok: true, value: root } })
    }
    expect(accepted).toBeGreaterThan(100)
  })

  it.each([
    ['words', '<A>word</A>'],
    ['a reference to a character', '<A b="&#65;"/>'],
    ['a reference nobody defined', '<A b="&bomb;"/>'],
    ['a reference cut off', '<A b="&amp"/>'],
    ['an ampersand', '<A b="a & b; c"/>'],
    ['a comment', '<A><!-- --></A>'],
    ['words as they are', '<A><![CDATA[x]]></A>'],
    ['a DOCTYPE', '<!DOCTYPE A><A/>'],
    ['an instruction', '<A><?x y?></A>'],
    ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><A/>'],
    ['another version', '<?xml version="1.1"?><A/>'],
    ['single quotes', "<A b='1'/>"],
    ['a line break in a value', '<A b="1\n2"/>'],
    ['a tab in a value', '<A b="1\t2"/>'],
    ['a control character', '<A b="\u0001"/>'],
    ['a code point that is no character', '<A b="\uffff"/>'],
    ['a bracket in a value', '<A b="<"/>'],
    ['a prefix', '<x:A/>'],
    ['a name beyond ASCII', '<Ä/>'],
    ['the same attribute twice', '<A b="1" c="2" b="3"/>'],
    ['attributes without a space', '<A b="1"c="2"/>'],
    ['an attribute without a value', '<A b/>'],
    ['two roots', '<A/><B/>'],
    ['no element', '  '],
    ['nothing', ''],
    ['an element left open', '<A><B></B>'],
    ['ends that cross', '<A><B></A></B>'],
    ['an end too many', '<A/></A>'],
    ['a tag cut off', '<A b="1"'],
    ['a value cut off', '<A b="1'],
    ['a name cut off', '<A'],
    ['a byte order mark', '\ufeff<A/>'],
    ['words behind the end', '<A/>x'],
    ['a zero behind the end', '<A/>\u0000'],
    ['more depth than there may be', '<A>'.repeat(DEPTH + 2) + '</A>'.repeat(DEPTH + 2)],
  ])('leaves a message with %s to the full parser', (_what, text) => {
    expect(read(text)).toBeUndefined()
  })

  it('leaves bytes that are not UTF-8 to the full parser, which refuses them', () => {
    const bytes = Buffer.from('<A b="\xe4"/>', 'latin1')
    expect(read(bytes)).toBeUndefined()
    expect(readXml(bytes)).toEqual({ ok: false, reason: 'Not readable as utf-8 text' })
  })

  it('reads the five references that need no DTD, once', () => {
    expect(read('<A b="&lt;&amp;lt;&gt;&quot;&apos;&amp;"/>')?.attrs['b']).toBe(`<&lt;>"'&`)
  })

  it('finds no attribute that nobody sent', () => {
    const attrs = read('<A toString="1"/>')?.attrs ?? {}
    expect(attrs['toString']).toBe('1')
    expect([attrs['constructor'], attrs['hasOwnProperty'], attrs['__proto__']]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(read('<A __proto__="x"/>')?.attrs['__proto__']).toBe('x')
  })

  it('reads a part of a larger buffer, as a socket hands it over', () => {
    const whole = bytesOf('xxx<A b="1"><B c="ü"/></A>yyy')
    const root = read(whole.subarray(3, whole.length - 3))
    expect(childOf(root, 'B')?.attrs).toEqual({ c: 'ü' })
  })

  it('goes on after a flood of names has emptied its memory', () => {
    const plain = new PlainXml()
    const flood = Array.from({ length: STATES }, (_, i) => `<A${i} b${i}="1"/>`).join('')
    expect(plain.read(bytesOf(`<A>${flood}</A>`), DEPTH)).toBeUndefined()
    expect(plain.read(bytesOf('<A><B c="1"/></A>'), DEPTH)?.children[0]?.attrs).toEqual({ c: '1' })
    expect(plain.read(bytesOf('<A b="1" b="1"/>'), DEPTH)).toBeUndefined()
  })
})
