import { describe, expect, it } from 'vitest'
import { AliveFile } from './alive-file.ts'
import type { Log } from '../log.ts'

function rig(screens: readonly string[], isUnseen?: (screen: string) => boolean) {
  const written: string[] = []
  const warned: string[] = []
  const machine = { now: 100, full: false }
  const log: Log = { info: () => {}, warn: (text) => warned.push(text), error: () => {}, last: () => {} }
  const file = new AliveFile(
    screens,
    {
      uptime: () => machine.now,
      write: (text) => {
        if (machine.full) throw new Error('ENOSPC')
        written.push(text)
      },
    },
    log,
    isUnseen,
  )
  return { file, machine, written, warned }
}

describe('the file for the watchdog outside the process', () => {
  it('holds the machine’s uptime at a picture, and is written every ten seconds at most', () => {
    const { file, machine, written } = rig(['a'])
    for (const now of [100.7, 101, 105, 109, 111]) {
      machine.now = now
      file.painted('a')
    }
    expect(written).toEqual(['100\n', '111\n'])
  })

  it('stands still as soon as one of several screens does', () => {
    const { file, machine, written } = rig(['a', 'b'])
    file.painted('a')
    file.painted('b')
    for (machine.now = 110; machine.now < 300; machine.now += 5) file.painted('a')
    expect(written).toEqual(['100\n'])
    file.painted('b')
    expect(written).toEqual(['100\n', '300\n'])
  })

  it('a screen that nobody can see need not paint: its display is away, or all are switched off for the night', () => {
    const unseen = new Set<string>()
    const { file, machine, written } = rig(['a', 'b'], (screen) => unseen.has(screen))
    unseen.add('b')
    file.painted('a')
    unseen.add('a')
    machine.now = 120
    file.painted()
    expect(written).toEqual(['100\n', '120\n'])
    unseen.delete('a')
    machine.now = 140
    file.painted()
    expect(written).toHaveLength(2)
  })

  it('a disk that takes nothing costs one line of the log, not the picture', () => {
    const { file, machine, written, warned } = rig(['a'])
    machine.full = true
    for (machine.now = 100; machine.now < 200; machine.now += 20) file.painted('a')
    expect(warned).toEqual(['the file for the watchdog cannot be written'])
    machine.full = false
    file.painted('a')
    expect(written).toEqual(['200\n'])
  })
})
