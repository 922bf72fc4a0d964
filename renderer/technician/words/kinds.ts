import type { DisplayFault, HubSilence, Refusal, Trust } from '../../../protocol/technician.ts'
import { seconds } from './amounts.ts'
import type { Language, Say, Text } from './say.ts'

const SILENT = {
  'no hub': 'silentNoHub',
  refused: 'silentRefused',
  'no name': 'silentNoName',
  'no name server': 'silentNoNameServer',
  'no way': 'silentNoWay',
  'no network': 'silentNoNetwork',
  cut: 'silentCut',
} as const satisfies Readonly<Record<Exclude<HubSilence['kind'], 'late' | 'other'>, Text>>

/** Why a hub does not answer; what only the system has words for stays in them. */
export function silence(
  why: HubSilence,
  { say, language }: { readonly say: Say; readonly language: Language },
): string {
  if (why.kind === 'other') return why.words
  return why.kind === 'late' ? say('silentLate', { n: seconds(why.afterMs, language) }) : say(SILENT[why.kind])
}

/** Which certificates are believed. */
export function trust(of: Trust, say: Say): string {
  switch (of.kind) {
    case 'venue':
      return say('trustVenue', { file: of.file })
    case 'no hub':
      return say('trustNoHub')
    case 'system':
      return say('trustSystem')
    case 'open':
      return say('trustOpen')
    default:
      return of satisfies never
  }
}

/** What is wrong with a display. */
export function displayFault(fault: DisplayFault, say: Say): string {
  switch (fault.kind) {
    case 'unseen':
      return say('faultUnseen', { wanted: fault.wanted })
    case 'instead':
      return say('faultInstead', { wanted: fault.wanted })
    case 'raster':
      return say('faultRaster', { is: fault.is, wanted: fault.wanted })
    default:
      return fault satisfies never
  }
}

/** Why something was not done. */
export function refusal(why: Refusal, say: Say): string {
  switch (why.kind) {
    case 'no claim':
      return say('refusedNoClaim')
    case 'claim stays':
      return say('refusedClaimStays', { why: why.why })
    case 'variable':
      return say('refusedVariable', { name: why.name })
    case 'unreadable':
      return say('refusedUnreadable', { file: why.file, why: why.why })
    case 'unwritable':
      return say('refusedUnwritable', { file: why.file, why: why.why })
    case 'unfit':
      return why.sentence
    default:
      return why satisfies never
  }
}
