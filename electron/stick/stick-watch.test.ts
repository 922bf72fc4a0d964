import { describe, expect, it } from 'vitest'
import { FakeClock, settle } from '../../tests/support/fake-clock.ts'
import type { Stick, Verdict } from './stick-judge.ts'
import { StickWatch } from './stick-watch.ts'
import type { Written } from '../config/write-configuration.ts'

const take = (issued: number): Verdict => ({ kind: 'take', text: String(issued), checksum: 'x', issued })
const refused: Verdict = { kind: 'refused', sentence: 'The USB stick was refused: no.' }

function world(verdicts: Verdict[], written: Written = { ok: true }) {
  const clock = new FakeClock()
  const taken: string[] = []
  const said: (string | undefined)[] = []
  const watch = new StickWatch({
    timers: clock,
    look: () => Promise.resolve(verdicts.map((_, i): Stick => ({ root: String(i), fault: '' }))),
    judge: ({ root }) => verdicts[Number(root)] ?? { kind: 'known' },
    take: ({ text }) => {
      taken.push(text)
      return written
    },
    onChange: (sentence) => said.push(sentence),
  })
  return { clock, taken, said, watch, verdicts }
}

describe('the watch for sticks', () => {
  it('of several the newest is taken, once; then it rests, since the shell starts anew', async () => {
    const { clock, taken, watch } = world([refused, take(1), take(3), take(2)])
    watch.start()
    await settle()
    expect(taken).toEqual(['3'])
    expect(clock.pending()).toBe(0)
  })

  it('what is wrong with a stick is said once while it is there, and gone with it', async () => {
    const { clock, said, watch, verdicts } = world([{ kind: 'known' }, refused])
    watch.start()
    await clock.advanceSettling(9_000)
    expect(said).toEqual(['The USB stick was refused: no.'])
    verdicts.length = 0
    await clock.advanceSettling(3_000)
    expect(said).toEqual(['The USB stick was refused: no.', undefined])
    watch.stop()
    expect(clock.pending()).toBe(0)
  })

  it('a configuration that cannot be written is said, and tried again', async () => {
    const { clock, taken, said, watch } = world([take(1)], {
      ok: false,
      why: 'EROFS',
      sentence: 'It cannot be written.',
    })
    watch.start()
    await clock.advanceSettling(3_100)
    expect(taken).toEqual(['1', '1'])
    expect(said).toEqual(['It cannot be written.'])
  })

  it('a screen without a board shows it, one with a board does not', async () => {
    const { watch } = world([refused])
    watch.start()
    await settle()
    const own = { screen: 'a', rotation: 0 } as const
    expect(watch.addTo(own)).toEqual(own)
    expect(watch.addTo({ ...own, configurationFault: { file: 'f', sentences: ['b'] } })).toMatchObject({
      configurationFault: { sentences: ['The USB stick was refused: no.', 'b'] },
    })
    expect(watch.addTo({ ...own, pairing: { address: '', keepsNothing: false } })).toMatchObject({
      pairing: { fault: 'The USB stick was refused: no.' },
    })
  })
})
