import * as z from 'zod'
import { hubMembers, hubSetting, type HubSetting } from './config-hub.ts'
import type { ConfigFile } from './config-file.ts'
import { serviceMembers } from './config-service.ts'
import { screenSettingsSchema, type ScreenSettings } from '../../protocol/screen-settings.ts'
import { parseJson } from '../../protocol/parse.ts'
import type { Raster } from '../displays/displays.ts'
import { powerSchema, type PowerSchedule } from '../displays/power-schedule.ts'
import type { StageWish } from '../displays/stage-place.ts'
import { updateSettingSchema, type UpdateSetting } from '../updates/update-setting.ts'

/** The environment's names for the members of the configuration; a variable that is set wins over the file. */
const VARIABLES = {
  hub: 'TRIBUNE_HUB',
  screen: 'TRIBUNE_SCREEN',
  display: 'TRIBUNE_DISPLAY',
  rotation: 'TRIBUNE_ROTATION',
  raster: 'TRIBUNE_RASTER',
  inset: 'TRIBUNE_INSET',
  mode: 'TRIBUNE_MODE',
  physicalHeight: 'TRIBUNE_PHYSICAL_HEIGHT',
  farthestSeat: 'TRIBUNE_FARTHEST_SEAT',
  show: 'TRIBUNE_SHOW',
  page: 'TRIBUNE_PAGE',
  location: 'TRIBUNE_LOCATION',
  look: 'TRIBUNE_LOOK',
  closable: 'TRIBUNE_CLOSABLE',
} as const
type Member = keyof typeof VARIABLES

/** One display of this machine and the screen on it. */
export interface ShellScreen {
  readonly settings: ScreenSettings
  /** As `chooseDisplay` reads it. */
  readonly display: string
  /** How the stage lies on it. */
  readonly stage: StageWish
  /** The resolution the display must have. */
  readonly mode?: Raster | undefined
}

export interface ShellConfig {
  readonly hub: HubSetting
  readonly screens: readonly ShellScreen[]
  /** Nobody has named the one screen: it shows a code until staff do (SPEC DV). Its name here is the machine's, for the log. */
  readonly pairs: boolean
  /** May somebody at the keyboard close the shell (Escape)? For demonstrations, never on a wall. */
  readonly closable: boolean
  /** Start with the session of the system's user (Windows, macOS); absent: as it is set there. */
  readonly autostart?: boolean | undefined
  /** When the displays are switched on and off; never where absent. */
  readonly power?: PowerSchedule | undefined
  /** Whose new versions this machine takes (SPEC UP). */
  readonly updates?: UpdateSetting | undefined
}

export type ReadConfig =
  | { readonly ok: true; readonly config: ShellConfig }
  | {
      readonly ok: false
      readonly sentences: readonly string[]
      /** Where the hub is, although something else is wrong: emergencies are heard from it (SPEC DV10). */
      readonly hub?: HubSetting | undefined
    }

const rasterSchema = z.union(
  [
    z.object({ width: z.number().int().positive(), height: z.number().int().positive() }),
    z
      .string()
      .regex(/^\d{2,5}x\d{2,5}$/, 'must be like 1920x1080')
      .transform((text) => {
        const [width = 0, height = 0] = text.split('x').map(Number)
        return { width, height }
      }),
  ],
  'must be like 1920x1080',
)
const metres = z.coerce.number('must be a length in metres').positive('must be a length in metres').max(1000)
const screenId = z.string().regex(/^[\w.-]{1,100}$/, 'must be a name of letters, digits, ".", "-" and "_"')
const screenMembers = {
  screen: screenId.optional(),
  display: z.union([z.string().min(1), z.number().int().positive()]).optional(),
  rotation: z
    .union([z.number(), z.string()])
    .transform(Number)
    .refine((turn) => [0, 90, 180, 270].includes(turn), 'must be 0, 90, 180 or 270')
    .optional(),
  raster: rasterSchema.optional(),
  offset: z
    .strictObject(
      { x: z.number().int().nonnegative(), y: z.number().int().nonnegative() },
      'must be like { "x": 64, "y": 0 }',
    )
    .optional(),
  inset: z.coerce
    .number('must be a number of pixels')
    .int('must be a number of pixels')
    .min(0, 'must be a number of pixels')
    .max(1000, 'must be a number of pixels')
    .optional(),
  mode: rasterSchema.optional(),
  physicalHeight: metres.optional(),
  farthestSeat: metres.optional(),
  show: z.string().min(1).optional(),
  page: z.coerce
    .number('must be a page number')
    .int('must be a page number')
    .positive('must be a page number')
    .optional(),
  location: z.string().min(1).optional(),
  look: z
    .string()
    .regex(/^[\w-]{1,40}$/, "must be night, bright, contrast or the name of a venue's look")
    .optional(),
}
const fileSchema = z.strictObject({
  ...hubMembers,
  ...screenMembers,
  ...serviceMembers,
  screens: z.array(z.strictObject(screenMembers)).min(1).max(8).optional(),
  autostart: z.boolean('must be true or false').optional(),
  power: powerSchema.optional(),
  updates: updateSettingSchema.optional(),
  closable: z.union([z.boolean(), z.enum(['0', '1']).transform((text) => text === '1')]).optional(),
})
type File = z.infer<typeof fileSchema>

/**
 * The configuration of this machine, out of its file and the environment. Nothing is guessed: whatever is wrong is said, all
 * of it at once, in sentences that somebody on a ladder can act on.
 * @param hostname stands for the screen's name until staff have given it one
 */
export function readConfig(
  file: ConfigFile,
  env: Readonly<Record<string, string | undefined>>,
  hostname: string,
): ReadConfig {
  const fromFile = readFile(file)
  if (!fromFile.ok) return fromFile
  const given: Record<string, unknown> = { ...fromFile.raw }
  const faults: string[] = []
  const set = Object.entries(VARIABLES).filter(([, variable]) => (env[variable] ?? '') !== '')
  for (const [member, variable] of set) {
    const text = env[variable] ?? ''
    given[member] = member === 'hub' ? text.split(',').map((part) => part.trim()) : text
    if (Array.isArray(fromFile.raw['screens']) && member in screenMembers)
      faults.push(`${variable} is set, but ${file.path} lists several screens: leave one of the two out.`)
  }
  const read = fileSchema.safeParse(given)
  if (!read.success) {
    const names = new Map(set.map(([member, variable]) => [member, variable]))
    for (const issue of read.error.issues) faults.push(sentence(issue, names, file.path))
  }
  if (faults.length > 0 || !read.success) return { ok: false, sentences: faults, hub: hubAlone(given, file) }
  return assemble(read.data, file, hostname)
}

function readFile(
  file: ConfigFile,
): { readonly ok: true; readonly raw: Record<string, unknown> } | { readonly ok: false; readonly sentences: string[] } {
  if (file.unreadable !== undefined)
    return { ok: false, sentences: [`The configuration ${file.path} cannot be read: ${file.unreadable}.`] }
  if (file.text === undefined)
    return file.asked
      ? { ok: false, sentences: [`The configuration ${file.path} does not exist.`] }
      : { ok: true, raw: {} }
  const parsed = parseJson(`The configuration ${file.path}`, file.text, z.record(z.string(), z.unknown()))
  return parsed.ok ? { ok: true, raw: parsed.value } : { ok: false, sentences: [`${parsed.reason}.`] }
}

function assemble(read: File, file: ConfigFile, hostname: string): ReadConfig {
  const sentences: string[] = []
  const hub = hubSetting(read, file.path)
  if ('sentence' in hub) sentences.push(hub.sentence)
  const listed = read.screens ?? [read]
  const screens = listed.map((one, i): ShellScreen => {
    const name = one.screen ?? (listed.length === 1 ? screenNameOf(hostname) : undefined)
    if (name === undefined) sentences.push(`Screen ${i + 1} of ${file.path} has no name: give it "screen".`)
    const rotation = ([0, 90, 180, 270] as const).find((turn) => turn === one.rotation) ?? 0
    const { raster, offset, inset, mode } = one
    return {
      display: String(one.display ?? 'primary'),
      stage: { rotation, raster, offset, inset },
      mode,
      settings: screenSettingsSchema.parse({
        ...one,
        screen: name ?? '',
        rotation: one.rotation ?? 0,
        hub: shownHub(hub),
      }),
    }
  })
  const names = screens.map((one) => one.settings.screen)
  const twice = names.find((name, i) => name !== '' && names.indexOf(name) !== i)
  if (twice !== undefined) sentences.push(`Two screens of ${file.path} are called ${twice}: each needs its own name.`)
  if ('sentence' in hub) return { ok: false, sentences }
  if (sentences.length > 0) return { ok: false, sentences, hub: isElsewhere(hub) ? hub : undefined }
  // A hub of its own has nobody who would claim its screen: it follows.
  const pairs = listed.length === 1 && listed[0]?.screen === undefined && hub.inside === undefined
  const { closable = false, autostart, power, updates } = read
  return { ok: true, config: { hub, screens, pairs, closable, autostart, power, updates } }
}

/** A hub that this machine would run itself has nobody who would tell it of an emergency. */
const isElsewhere = (hub: HubSetting): boolean => hub.inside === undefined

/** The hub that a configuration names, whatever else is wrong with it; its certificates belong to it. */
function hubAlone(given: Readonly<Record<string, unknown>>, file: ConfigFile): HubSetting | undefined {
  const read = z.object(hubMembers).safeParse(given)
  const hub = read.success ? hubSetting(read.data, file.path) : undefined
  return hub === undefined || 'sentence' in hub || !isElsewhere(hub) ? undefined : hub
}

/** How the waiting view names the hub. */
const shownHub = (hub: ReturnType<typeof hubSetting>): string | undefined =>
  'sentence' in hub ? undefined : hub.hubs[0]

/** A fault as one sentence: the variable or the place in the file, and what must stand there. */
function sentence(issue: z.core.$ZodIssue, names: ReadonlyMap<string, string>, path: string): string {
  const [member] = issue.path
  const variable = names.get(String(member))
  if (issue.code === 'unrecognized_keys')
    return `${path} has ${issue.keys.map((key) => `"${key}"`).join(', ')}, which Tribune does not know.`
  const place = variable ?? `"${issue.path.join('.')}" in ${path}`
  return `${place} ${issue.message.startsWith('must') ? issue.message : `does not fit: ${issue.message}`}.`
}

const screenNameOf = (hostname: string): string => hostname.replaceAll(/[^\w.-]/g, '-').slice(0, 100) || 'screen'

/** The names of the environment variables, for the documentation and its test. */
export const variableOf = (member: Member): string => VARIABLES[member]
