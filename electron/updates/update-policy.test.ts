import { describe, expect, it } from 'vitest'
import type { Offer } from '../../protocol/updates.ts'
import { nextDeed, QUIET_MS, updateFacts, type UpdateMoment } from './update-policy.ts'

const OFFER: Offer = { asking: 'first', version: '0.3.0', to: { 'screen/north': true } }
const OLD = { version: '0.2.0', isOnTrial: false }
const TRIAL = { version: '0.3.0', isOnTrial: true, asking: 'first', before: 'packaged' }
const NEW = { ...TRIAL, isOnTrial: false }

const MOMENT: UpdateMoment = {
  offer: OFFER,
  screens: ['screen/north'],
  running: OLD,
  refused: undefined,
  isHere: true,
  work: { kind: 'none' },
  unable: undefined,
  quietFor: QUIET_MS,
  wellFor: 60_000,
  provenAfter: 30_000,
  now: 1_000_000,
}
type Over = Partial<UpdateMoment>
const deed = (over: Over) => nextDeed({ ...MOMENT, ...over })
const facts = (over: Over) => updateFacts({ ...MOMENT, ...over })
const NOTHING = { do: 'nothing' }
const TRY = { do: 'try', version: '0.3.0', asking: 'first' }
const FETCH = { do: 'fetch', version: '0.3.0', asking: 'first' }

describe('A version that is here is tried', () => {
  it.each<[string, Over, object]>([
    ['when nothing that runs has stood on the screens for ten seconds', {}, TRY],
    ['not while a unit runs (SPEC UP8)', { quietFor: 0 }, NOTHING],
    ['not at the very moment it has ended', { quietFor: QUIET_MS - 1 }, NOTHING],
    ['not where it is offered to other screens', { offer: { ...OFFER, to: { 'screen/south': true } } }, NOTHING],
    ['where one of the machine’s screens is named', { screens: ['screen/a', 'screen/north'] }, TRY],
    ['where it is offered to the whole venue', { offer: { ...OFFER, to: { venue: true } } }, TRY],
    ['not while the update is held: it is offered to nobody', { offer: { ...OFFER, to: {} } }, NOTHING],
    ['not without a live hub', { offer: undefined }, NOTHING],
    ['not where it runs already', { running: NEW }, NOTHING],
    ['also where it is the older one: staff want it', { running: { ...OLD, version: '0.9.0' } }, TRY],
    ['not on a machine that takes none', { unable: 'no key' }, NOTHING],
  ])('%s', (_title, over, expected) => expect(deed(over)).toEqual(expected))
})

describe('What was refused is not tried again (SPEC UP9)', () => {
  const refused = { kind: 'back', version: '0.3.0', asking: 'first', why: 'it ended twice.' } as const
  it.each<[string, Over, object]>([
    ['for the same asking, also after a restart', { refused }, NOTHING],
    ['but when staff ask anew', { refused, offer: { ...OFFER, asking: 'second' } }, { ...TRY, asking: 'second' }],
    ['but another version is', { refused, offer: { ...OFFER, version: '0.3.1' } }, { ...TRY, version: '0.3.1' }],
  ])('%s', (_title, over, expected) => expect(deed(over)).toEqual(expected))
})

describe('A version that is not here is fetched', () => {
  const later = (at: number, times = 1) =>
    ({ kind: 'later', version: '0.3.0', why: 'the hub does not answer.', at, times }) as const
  it.each<[string, Over, object]>([
    ['also while a unit runs: nothing is disturbed', { isHere: false, quietFor: 0 }, FETCH],
    ['once', { isHere: false, work: { kind: 'fetching', version: '0.3.0' } }, NOTHING],
    ['again a while after the hub did not answer', { isHere: false, work: later(1_000_000 - 20_000) }, FETCH],
    ['not at once', { isHere: false, work: later(1_000_000 - 19_999) }, NOTHING],
    ['ever more rarely', { isHere: false, work: later(1_000_000 - 60_000, 3) }, NOTHING],
    ['and never less than every quarter of an hour', { isHere: false, work: later(100_000, 99) }, FETCH],
    ['another one at once', { isHere: false, work: { ...later(999_999), version: '0.2.5' } }, FETCH],
  ])('%s', (_title, over, expected) => expect(deed(over)).toEqual(expected))
})

describe('A version on trial', () => {
  it.each<[string, Over, object]>([
    ['is the machine’s own when it was well for long enough', { running: TRIAL, wellFor: 30_000 }, { do: 'settle' }],
    ['is not before', { running: TRIAL, wellFor: 29_999 }, NOTHING],
    ['is settled while the update is held, too', { running: TRIAL, offer: { ...OFFER, to: {} } }, { do: 'settle' }],
    [
      'fetches nothing meanwhile',
      { running: TRIAL, wellFor: 0, offer: { ...OFFER, version: '0.4.0' }, isHere: false },
      NOTHING,
    ],
    [
      'goes back at once when the update is given up',
      { running: TRIAL, offer: { ...OFFER, to: {}, back: true } },
      { do: 'go back' },
    ],
  ])('%s', (_title, over, expected) => expect(deed(over)).toEqual(expected))
})

describe('An update that is given up', () => {
  const offer: Offer = { ...OFFER, to: {}, back: true }
  it.each<[string, Over, object]>([
    ['leads back to the version before, in a quiet moment', { running: NEW, offer }, { do: 'go back' }],
    ['not while a unit runs', { running: NEW, offer, quietFor: 0 }, NOTHING],
    ['changes nothing for who does not have it', { running: OLD, offer }, NOTHING],
    ['nor for who had it from the package', { running: { version: '0.3.0', isOnTrial: false }, offer }, NOTHING],
  ])('%s', (_title, over, expected) => expect(deed(over)).toEqual(expected))
})

describe('The hub is told (SPEC UP10)', () => {
  const of = { version: '0.3.0', asking: 'first' }
  const refused = { kind: 'back', ...of, why: 'it ended twice.' } as const
  it.each<[string, Over, object]>([
    ['that it is fetched', { isHere: false }, { kind: 'fetching', ...of }],
    [
      'and why that was not done yet',
      { isHere: false, work: { kind: 'later', version: '0.3.0', why: 'no answer.', at: 0, times: 1 } },
      { kind: 'fetching', ...of, why: 'no answer.' },
    ],
    ['that it waits', { quietFor: 0 }, { kind: 'waiting', ...of }],
    ['that it is tried', { running: TRIAL }, { kind: 'trying', ...of }],
    ['that it is well', { running: NEW }, { kind: 'well', ...of }],
    ['that it was well, and is not now', { running: NEW, wellFor: 0 }, { kind: 'trying', ...of }],
    ['that it was gone back from, and why', { refused }, refused],
    ['also while the update is held for it', { refused, offer: { ...OFFER, to: {} } }, refused],
    [
      'not any more when staff ask anew',
      { refused, offer: { ...OFFER, asking: 'second' } },
      { kind: 'waiting', ...of, asking: 'second' },
    ],
    ['that the machine takes none', { unable: 'no key.' }, { kind: 'cannot', ...of, why: 'no key.' }],
    [
      'that the packaged version is well, where nothing is asked',
      { offer: undefined },
      { kind: 'well', version: '0.2.0' },
    ],
  ])('%s', (_title, over, expected) => expect(facts(over)).toEqual(expected))
})
