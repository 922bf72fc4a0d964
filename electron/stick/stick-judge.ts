import { createHash, verify, type KeyObject } from 'node:crypto'
import * as z from 'zod'
import { parseJson } from '../../protocol/parse.ts'
import { readConfig } from '../config/config.ts'

/** What lies in the root of a stick: nothing else on it is read. */
export const CONFIGURATION = 'tribune.json'
export const SIGNATURE = 'tribune.json.sig'

/** What is signed begins with words of its own, so that the signature is good for nothing else. */
export function signedBytes(configuration: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from('tribune configuration 1\n'), configuration])
}

/** A stick whose two files could be read, or why not. */
export type Stick =
  | { readonly root: string; readonly configuration: Buffer; readonly signature: string }
  | { readonly root: string; readonly fault: string }

/** `known`: it is what this machine has, or had last from a stick. */
export type Verdict =
  | { readonly kind: 'take'; readonly text: string; readonly checksum: string; readonly issued: number }
  | { readonly kind: 'known' }
  | { readonly kind: 'refused'; readonly sentence: string }

/** What a stick is held against. */
export interface Standing {
  readonly key: KeyObject
  /** The machine's configuration as it is; undefined where there is none. */
  readonly current: string | undefined
  /** What was taken from a stick last. */
  readonly last: { readonly checksum: string; readonly issued: number } | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly hostname: string
}

const issuedSchema = z.looseObject({ issued: z.iso.datetime({ offset: true }).optional() })

/** Is this configuration to be this machine's (SPEC US)? The signature is looked at before anything else. Pure. */
export function judgeStick(stick: Stick, { key, current, last, env, hostname }: Standing): Verdict {
  const place = `${stick.root}/${CONFIGURATION}`
  const refused = (why: string): Verdict => ({ kind: 'refused', sentence: `The USB stick was refused: ${why}` })
  if ('fault' in stick) return refused(stick.fault)
  const { configuration } = stick
  const signature = Buffer.from(stick.signature.trim(), 'base64')
  if (!verify(null, signedBytes(configuration), key, signature))
    return refused(`the signature of ${place} is not the venue's.`)
  const text = configuration.toString('utf8')
  const checksum = createHash('sha256').update(configuration).digest('hex')
  if (checksum === last?.checksum || text === current) return { kind: 'known' }
  const read = readConfig({ path: place, asked: true, text }, env, hostname)
  if (!read.ok) return refused(read.sentences.join(' '))
  const issued = issuedIn(text)
  if (issued === undefined) return refused(`"issued" in ${place} does not say when it was signed.`)
  const newest = Math.max(last?.issued ?? -Infinity, issuedIn(current) ?? -Infinity)
  if (issued <= newest)
    return refused(`${place} was issued ${isoOf(issued)}, this machine's configuration ${isoOf(newest)}.`)
  return { kind: 'take', text, checksum, issued }
}

/** When a configuration was issued, wall clock, ms; undefined where it does not say. */
export function issuedIn(text: string | undefined): number | undefined {
  const read = parseJson('the configuration', text ?? '', issuedSchema)
  return read.ok && read.value.issued !== undefined ? Date.parse(read.value.issued) : undefined
}

const isoOf = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z')
