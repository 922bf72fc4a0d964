import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { parseJson } from '../../protocol/parse.ts'
import { isDamaged, KeptConfig, loadConfigFile } from './config-file.ts'
import { PIN_HASH } from '../technician/pin.ts'

const text = z.string().min(1).max(500)

/** The members of the configuration that say who may serve this machine on the spot. */
export const serviceMembers = {
  technician: z
    .strictObject({
      pin: z.string().regex(PIN_HASH, 'must be the line that "npm run pin" prints, never the PIN itself'),
    })
    .optional(),
  /** The venue's public key for sticks: 43 letters of base64url, or a file that holds it. */
  usbKey: text.optional(),
  /** Folders where sticks come to stand, beside the system's own. */
  usbFolders: z.array(text).max(10).optional(),
  /** When somebody signed this configuration. */
  issued: z.iso.datetime({ offset: true, error: 'must be a time such as 2026-07-01T09:00:00Z' }).optional(),
}

/** Who may serve this machine on the spot. */
export interface Service {
  /** Absent: there is no technician's page. */
  readonly pin?: string | undefined
  readonly usbKey?: string | undefined
  readonly usbFolders: readonly string[]
}

/** Each member for itself: what is wrong with the rest must not lock out who comes to mend it. */
const lenient = z.object({
  technician: serviceMembers.technician.catch(undefined),
  usbKey: serviceMembers.usbKey.catch(undefined),
  usbFolders: serviceMembers.usbFolders.catch(undefined),
})

/** What one text of a configuration says of it; undefined where it is no configuration at all. Pure. */
export function serviceIn(configuration: string | undefined): Service | undefined {
  if (configuration === undefined) return undefined
  const read = parseJson('the configuration', configuration, lenient)
  if (!read.ok) return undefined
  const { technician, usbKey, usbFolders = [] } = read.value
  return { pin: technician?.pin, usbKey, usbFolders }
}

/**
 * Who may serve this machine, also while its configuration is at fault: then the last good one is asked.
 * @param found the configuration file
 * @param isFaulty is the configuration as a whole refused?
 */
export function serviceOf(
  found: { readonly path: string; readonly asked: boolean },
  userData: string,
  isFaulty: boolean,
): Service {
  const file = loadConfigFile(found)
  const own = isDamaged(file) ? undefined : serviceIn(file.text)
  const kept = isFaulty || isDamaged(file) ? serviceIn(new KeptConfig(userData).inPlaceOf(file)?.text) : undefined
  return {
    pin: own?.pin ?? kept?.pin,
    usbKey: own?.usbKey ?? kept?.usbKey ?? keyBeside(found.path),
    usbFolders: own?.usbFolders.length ? own.usbFolders : (kept?.usbFolders ?? []),
  }
}

/** A new machine has no configuration yet: its image may hold the key alone, as `usb-key.pub` beside where that will stand. */
function keyBeside(file: string): string | undefined {
  const beside = path.join(path.dirname(file), 'usb-key.pub')
  try {
    readFileSync(beside)
    return beside
  } catch {
    // The common case: there is none, and no stick is read.
    return undefined
  }
}
