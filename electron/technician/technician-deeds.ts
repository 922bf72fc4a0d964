import { rmSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { parseJson } from '../../protocol/parse.ts'
import type { Deed, DeedAnswer, Refusal } from '../../protocol/technician.ts'
import { readConfig, variableOf } from '../config/config.ts'
import { loadConfigFile } from '../config/config-file.ts'
import type { Device } from '../device/device.ts'
import { writeConfiguration } from '../config/write-configuration.ts'

/** What a technician's deeds touch. */
export interface DeedsOf {
  readonly found: { readonly path: string; readonly asked: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  readonly hostname: string
  readonly userData: string
  /** Absent where this machine has its name by configuration. */
  readonly device: Pick<Device, 'stop'> | undefined
  /** Loads the page of the screen anew. */
  readonly reload: () => void
  /** Starts the shell anew, as planned. */
  readonly restart: (why: string) => void
}

/** Does it, or says why not. */
export function doDeed(deed: Deed, of: DeedsOf): DeedAnswer {
  switch (deed.what) {
    case 'reload':
      of.reload()
      return { kind: 'done' }
    case 'restart':
      of.restart('the technician restarted it')
      return { kind: 'done' }
    case 'forget':
      return forget(of)
    case 'hub':
      return setHub(deed.hub, of)
    default:
      return deed satisfies never
  }
}

/** Without its key this machine is another device: the hub does not know it, and staff claim it anew. */
function forget({ device, userData, restart }: DeedsOf): DeedAnswer {
  if (device === undefined) return { kind: 'refused', why: { kind: 'no claim' } }
  try {
    for (const name of ['device-place.json', 'device.key']) rmSync(path.join(userData, name), { force: true })
  } catch (error) {
    return { kind: 'refused', why: { kind: 'claim stays', why: String(error) } }
  }
  device.stop()
  restart('the technician had it forget its claim')
  return { kind: 'done' }
}

function setHub(hub: string, { found, env, hostname, restart }: DeedsOf): DeedAnswer {
  const file = loadConfigFile(found)
  const read = changedHub(file, hub, env, hostname)
  if (!read.ok) return { kind: 'refused', why: read.why }
  const written = writeConfiguration(found.path, read.text)
  if (!written.ok) return { kind: 'refused', why: { kind: 'unwritable', file: found.path, why: written.why } }
  restart(`the technician set the hub to ${hub}`)
  return { kind: 'done' }
}

/** The configuration with another hub in it, as a text that the shell would take. Pure. */
export function changedHub(
  file: ReturnType<typeof loadConfigFile>,
  hub: string,
  env: DeedsOf['env'],
  hostname: string,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: Refusal } {
  const variable = variableOf('hub')
  if ((env[variable] ?? '') !== '') return { ok: false, why: { kind: 'variable', name: variable } }
  if (file.unreadable !== undefined)
    return { ok: false, why: { kind: 'unreadable', file: file.path, why: file.unreadable } }
  const read = parseJson(`The configuration ${file.path}`, file.text ?? '{}', z.record(z.string(), z.unknown()))
  if (!read.ok) return { ok: false, why: { kind: 'unfit', sentence: `${read.reason}.` } }
  const text = `${JSON.stringify({ ...read.value, hub }, undefined, 2)}\n`
  const checked = readConfig({ ...file, text }, env, hostname)
  return checked.ok
    ? { ok: true, text }
    : { ok: false, why: { kind: 'unfit', sentence: checked.sentences[0] ?? 'It does not fit.' } }
}

/** A refusal as the log and the hub hear of it. Pure. */
export function refusalWords(why: Refusal): string {
  switch (why.kind) {
    case 'no claim':
      return 'this machine has its name by its configuration'
    case 'claim stays':
      return `the claim cannot be forgotten: ${why.why}`
    case 'variable':
      return `${why.name} is set on this machine and wins over its configuration`
    case 'unreadable':
    case 'unwritable':
      return `${why.file} is ${why.kind}: ${why.why}`
    case 'unfit':
      return why.sentence
    default:
      return why satisfies never
  }
}
