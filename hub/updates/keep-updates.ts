import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { JsonObject } from '../../protocol/json.ts'
import { screenSchema } from '../../protocol/screen-documents.ts'
import { OFFER_KEY, type UpdatePackage, type UpdatePlan } from '../../protocol/updates.ts'
import { groupScreens, planned, planOf, RELEASES_KEY, type Releases } from '../desk/decide-updates.ts'
import { done, THE_HUB } from '../desk/decision.ts'
import { objectOf, rowOf } from '../desk/desk-rows.ts'
import type { Desk } from '../desk/desk.ts'
import { sameJson } from '../odf/json-read.ts'
import type { DeviceReports } from '../sessions/device-reports.ts'
import type { Time } from '../time.ts'
import { advance, offerOf } from './plan.ts'
import { readPackages } from './read-releases.ts'

/** How often the folder, and what screens say, are looked at, ms. */
const LOOK_MS = 1_000

/** The folder of packages as it was looked at last, for whoever asks. */
export interface UpdateFolder {
  /** Absent: the hub has none. */
  readonly folder: string | undefined
  packages: readonly UpdatePackage[]
  faults: readonly string[]
}

export interface UpdateParts {
  readonly desk: Desk
  readonly devices: DeviceReports
  readonly time: Time
  readonly log: Logger
}

/** Looks at the folder and at the screens again and again, and carries the plan on. @returns what is in the folder, and the way to stop */
export function keepUpdates(
  folder: string | undefined,
  { desk, devices, time, log }: UpdateParts,
): { readonly found: UpdateFolder; readonly stop: () => void } {
  const found: UpdateFolder = { folder, packages: [], faults: [] }
  const listensSince = time.wall()
  let stopped = false
  let callOff = () => {}
  let said = ''
  const look = async () => {
    if (folder !== undefined) Object.assign(found, await readPackages(folder))
    if (stopped) return
    const faults = found.faults.join(' ')
    if (faults !== said && faults !== '') log.warn(faults)
    said = faults
    keepReleases(desk, found)
    carryOn(desk, devices, { now: time.wall(), listensSince })
  }
  const again = () => {
    if (!stopped) callOff = time.after(LOOK_MS, round)
  }
  // Whatever goes wrong with one look: the next one comes.
  const round = () =>
    void look()
      .catch((error: unknown) => log.error({ err: error }, 'updates were not looked at'))
      .finally(again)
  round()
  return {
    found,
    stop() {
      stopped = true
      callOff()
    },
  }
}

/** Commands are decided by what the desk remembers: so it remembers the folder. */
function keepReleases(desk: Desk, { folder, packages }: UpdateFolder): void {
  const held = objectOf(desk.view, RELEASES_KEY)
  if (folder === undefined && held === undefined) return
  const row = folder === undefined ? undefined : releasesOf(packages)
  if (row !== undefined && held !== undefined && sameJson(held, row)) return
  desk.commit(
    () => done([[RELEASES_KEY, row]]),
    THE_HUB,
    () => {},
  )
}

function releasesOf(packages: readonly UpdatePackage[]): Releases {
  const versions: Releases['versions'] = {}
  for (const { version, system, arch, file, size } of packages)
    (versions[version] ??= {})[`${system}-${arch}`] = { system, arch, file, size }
  return { versions }
}

function carryOn(
  desk: Desk,
  devices: DeviceReports,
  of: { readonly now: number; readonly listensSince: number },
): void {
  const { view } = desk
  const plan = planOf(view)
  if (plan === undefined) return
  const group = groupScreens(plan, view)
  const nameOf = (screen: string) => rowOf(view, `screen/${screen}`, screenSchema)?.name ?? screen
  const next = advance(plan, { ...of, heard: devices.known(), group, nameOf })
  // Somebody may have come into the group meanwhile.
  const isTold = sameJson(objectOf(view, OFFER_KEY) ?? {}, offerOf(next, group) as JsonObject)
  if (next === plan && isTold) return
  desk.commit(
    () => planned(next, view),
    THE_HUB,
    (row) => {
      const command = toldOf(plan, next)
      if (command === undefined) return
      desk.audit.add({ at: of.now, id: randomUUID(), actor: THE_HUB, from: 'what screens say', command }, row)
    },
  )
}

interface Told {
  readonly do: string
  readonly version: string
  readonly why?: string
}

/** What the audit keeps of it: the steps, not each word of each screen. */
function toldOf(before: UpdatePlan, { stand, version }: UpdatePlan): Told | undefined {
  if (stand.kind === before.stand.kind) return undefined
  if (stand.kind === 'held') return { do: 'hold update', version, why: stand.why }
  return { do: 'continue update', version }
}
