import { describe, expect, it } from 'vitest'
import { handedOn, judge, type Look, type Seen, type Verdict } from './picture-judge.ts'

const DISPLAY = { x: 0, y: 0, width: 1920, height: 1080 }

/** A small picture: the ground, and so many pixels of another level on it. */
function picture(ground: number, drawn: number, level = 200): Uint8Array {
  const pixels = new Uint8Array(100 * 4).fill(ground)
  for (let pixel = 0; pixel < drawn; pixel++) pixels.fill(level, (50 + pixel) * 4, (50 + pixel) * 4 + 3)
  return pixels
}

/** Looks every 10 s. */
function verdictsOf(looks: readonly Partial<Look>[], before: Seen = {}) {
  let seen = before
  const verdicts = looks.map((look, i): string => {
    const full: Look = { at: i * 10_000, window: DISPLAY, wanted: DISPLAY, painted: 'unit/a', changes: 0, ...look }
    const next = judge(seen, full)
    seen = next.seen
    return wordOf(next.verdict)
  })
  return { verdicts, seen }
}
const wordOf = (verdict: Verdict): string => (verdict.kind === 'fault' ? verdict.fault : verdict.kind)
const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))

describe('is that what a screen should look like (kiosk.md 4)', () => {
  it.each([
    ['black', 0],
    ['black', 10],
    ['white', 255],
    ['white', 240],
  ])('%s all over (level %i) is doubted once, then it is a fault', (fault, ground) => {
    const pixels = picture(ground, 0)
    expect(verdictsOf([{ pixels }, { pixels }]).verdicts).toEqual(['doubtful', fault])
  })

  it('a single word on the ground is a picture, dirt of a few levels is none', () => {
    expect(verdictsOf([{ pixels: picture(10, 6) }, { pixels: picture(10, 6) }]).verdicts).toEqual(['fine', 'fine'])
    const dirt = picture(10, 6, 14)
    expect(verdictsOf([{ pixels: dirt }, { pixels: dirt }]).verdicts).toEqual(['doubtful', 'black'])
  })

  it('what is caught between two pictures is no fault', () => {
    const looks = [{ pixels: picture(10, 0) }, { pixels: picture(10, 20) }, { pixels: picture(10, 0) }]
    expect(verdictsOf(looks).verdicts).toEqual(['doubtful', 'fine', 'doubtful'])
  })

  it.each(['dark', 'card/colour', 'card/sync', 'media', 'page'])('a %s that staff put up may be black', (painted) => {
    const looks = many(40, (i) => ({ pixels: picture(0, 0), painted, changes: i }))
    expect(new Set(verdictsOf(looks).verdicts)).toEqual(new Set(['fine']))
  })

  it('a picture that stands still for three minutes while its document changes is frozen', () => {
    const looks = many(20, (i) => ({ pixels: picture(10, 30), changes: i }))
    expect(verdictsOf(looks).verdicts.slice(0, 18)).toEqual(many(18, () => 'fine'))
    expect(verdictsOf(looks).verdicts[18]).toBe('frozen')
  })

  it('one that stands still because nothing changes is not, nor one that moves by a pixel', () => {
    const still = many(60, () => ({ pixels: picture(10, 30), changes: 7 }))
    expect(new Set(verdictsOf(still).verdicts)).toEqual(new Set(['fine']))
    const moving = many(60, (i) => ({ pixels: picture(10, 30, 100 + (i % 2)), changes: i }))
    expect(new Set(verdictsOf(moving).verdicts)).toEqual(new Set(['fine']))
  })

  it('one that came out the same in a new window was right, until it changes', () => {
    const looks = many(20, (i) => ({ pixels: picture(10, 30), changes: i }))
    const before = handedOn(verdictsOf(looks).seen)
    expect(new Set(verdictsOf(looks, before).verdicts)).toEqual(new Set(['fine']))
    const other = many(20, (i) => ({ pixels: picture(10, 31), changes: i }))
    expect(
      verdictsOf(
        [...looks, ...other].map((look, i) => ({ ...look, changes: i })),
        before,
      ).verdicts,
    ).toContain('frozen')
  })

  it('a window of another size or place than its display is a fault, whatever it shows', () => {
    const window = { ...DISPLAY, width: 1024, height: 768 }
    const looks = [
      { window, painted: 'dark' },
      { window, pixels: picture(10, 30) },
    ]
    expect(verdictsOf(looks).verdicts).toEqual(['doubtful', 'wrong size'])
  })

  it('a picture that cannot be had says nothing', () => {
    expect(verdictsOf(many(30, (i) => ({ changes: i }))).verdicts).toEqual(many(30, () => 'fine'))
  })
})
