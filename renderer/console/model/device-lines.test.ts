import { describe, expect, it } from 'vitest'
import { DEVICE } from '../../../tests/support/device-words.ts'
import { sayIn } from '../words/say.ts'
import { deviceLines } from './device-lines.ts'

const linesOf = (device: Partial<typeof DEVICE>) =>
  Object.fromEntries(
    deviceLines({ ...DEVICE, ...device, at: 5 }, sayIn('en'), () => '15 Aug, 03:25').map((line) => [line.label, line]),
  )

describe('what the console says of the machine behind a screen (kiosk.md 10)', () => {
  it('a display that is not as it should be is an alarm', () => {
    expect(linesOf({})['Displays']).toEqual({
      label: 'Displays',
      words: 'HDMI-1 1024×768: it has 1024×768, not 1920×1080',
      alarm: true,
    })
    expect(linesOf({ displays: [{ name: 'HDMI-1', width: 1920, height: 1080 }] })['Displays']?.alarm).toBe(false)
    expect(linesOf({ displays: [], awake: false })['Displays']).toMatchObject({ alarm: true })
  })

  it('so is one that is hot or has a full disk', () => {
    expect(linesOf({})['Machine']).toMatchObject({
      words: 'version 0.1.0, since 0 h · 62 °C · 1907 MB free on the disk · its clock is -3600 s off',
      alarm: false,
    })
    expect(linesOf({ temperature: 91 })['Machine']?.alarm).toBe(true)
    expect(linesOf({ diskFree: 5_000_000 })['Machine']?.alarm).toBe(true)
    const diskFault = 'what is shown cannot be kept: EROFS: read-only file system'
    expect(linesOf({ diskFault })['Machine']).toMatchObject({ words: expect.stringContaining(diskFault), alarm: true })
  })

  it('a clock that is years wrong is told in days', () => {
    expect(linesOf({ clockOff: -252_460_800_000 })['Machine']?.words).toContain('its clock is -2922 days off')
  })

  it('a technician who was there is told; who guesses PINs is an alarm', () => {
    const newest = [{ at: 7, what: 'a wrong PIN was typed' }]
    expect(linesOf({})['Technician']).toBeUndefined()
    expect(linesOf({ technician: { opened: 1, wrong: 0, newest: [] } })['Technician']).toMatchObject({
      words: 'let in 1×',
    })
    expect(linesOf({ technician: { opened: 0, wrong: 5, newest } })['Technician']).toMatchObject({
      words: 'let in 0× · 5 wrong PINs · last on 15 Aug, 03:25: a wrong PIN was typed',
      alarm: true,
    })
  })

  it('why it started last, and what failed since, is told', () => {
    expect(linesOf({})['Starts']?.words).toBe('4× · last on 15 Aug, 03:25: the machine ended without a word')
    expect(linesOf({})['Failures']?.words).toBe('gone 2× · GPU gone 1×')
    expect(linesOf({ failures: {} })['Failures']?.words).toBe('none since it began')
  })
})
