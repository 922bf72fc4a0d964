import { describe, expect, it } from 'vitest'
import { BadgeListFault, readBadges } from './read-badges.ts'

async function read(text: string, at = text.length): Promise<readonly unknown[]> {
  const bytes = Buffer.from(text)
  // In two pieces: a line may be cut anywhere.
  const pieces = async function* () {
    yield bytes.subarray(0, at)
    yield bytes.subarray(at)
  }
  const badges: unknown[] = []
  for await (const badge of readBadges(pieces(), (zone) => zone === 'north' || zone === 'south')) badges.push(badge)
  return badges
}

async function faultOf(text: string): Promise<string> {
  const answer: unknown = await read(text).catch((thrown: unknown) => thrown)
  const told = Array.isArray(answer) ? answer.flatMap((each: object) => ('fault' in each ? [each.fault] : [])) : []
  if (told.length > 0) return told.join(' ')
  const error = answer
  if (!(error instanceof BadgeListFault)) throw new Error(`no fault: ${String(error)}`)
  return error.message
}

describe('An accreditation list', () => {
  it('is read by its column names, in any order, unknown ones passed by', async () => {
    const text =
      '\u{feff}Role,photo,Code,zones,name\r\noperator,x.jpg,A-1,north south,"Zoë ""Z"" Ng, Dr"\r\n,,B-2,,李小龙\r\n\r\n'
    const expected = [
      {
        line: 2,
        code: 'A-1',
        badge: { name: 'Zoë "Z" Ng, Dr', role: 'operator', zones: { north: true, south: true } },
      },
      { line: 3, code: 'B-2', badge: { name: '李小龙', role: 'viewer' } },
    ]
    for (let at = 0; at <= Buffer.byteLength(text); at += 7) expect(await read(text, at)).toEqual(expected)
  })

  it.each([
    ['a column that is missing', 'code,name\n1,A\n', 'Line 1 names no column "role".'],
    ['nothing', '', 'The list has no badges.'],
    ['no badge', 'code,name,role\n', 'The list has no badges.'],
    [
      'a role too high',
      'code,name,role\n1,A,viewer\n2,B,supervisor\n',
      'Line 3: the role is none of viewer, operator: a badge may be no more.',
    ],
    [
      'several lines that do not fit',
      'code,name,role\n1,A,boss\n2,B,viewer\n,C,viewer\n',
      'Line 2: the role is none of viewer, operator: a badge may be no more. Line 4: the code is missing.',
    ],
    ['no code', 'code,name,role\n ,A,viewer\n', 'Line 2: the code is missing.'],
    ['a short line', 'code,name,role\n1\n', 'Line 2: the name is missing.'],
    [
      'a zone that is not there',
      'code,name,role,zones\n1,A,viewer,north\n2,B,viewer,west\n',
      'Line 3: there is no zone "west".',
    ],
    [
      'a name too long',
      `code,name,role\n1,${'A'.repeat(101)},viewer\n`,
      'Line 2: the name has more than 100 characters.',
    ],
  ])('with %s is refused, with the line', async (_what, text, sentence) => {
    expect(await faultOf(text)).toBe(sentence)
  })

  it('with a quote that never ends is refused, with a line', async () => {
    expect(await faultOf('code,name,role\n1,"A,viewer\n2,B,viewer\n')).toMatch(
      /^Line \d+ cannot be read: Quote Not Closed/,
    )
  })

  it('in another encoding is refused, with the line', async () => {
    const latin = Buffer.concat([Buffer.from('code,name,role\n1,Zo'), Buffer.from([0xeb]), Buffer.from(',viewer\n')])
    const pieces = async function* () {
      yield latin
    }
    expect(await readBadges(pieces(), () => true).next()).toMatchObject({
      value: { fault: 'Line 2: the name has characters that cannot be read: is the file UTF-8?' },
    })
  })
})
