import * as z from 'zod'

/** The port of a hub that runs inside, unless it is said otherwise. */
const INSIDE_PORT = 8787

/** A hub that this shell runs itself: for a venue of one screen, or the machine beside the timing desk. */
export interface InsideHub {
  readonly port: number
  /** The hub's command line, without its data folder. */
  readonly args: readonly string[]
}

/** Where this machine's documents come from. */
export interface HubSetting {
  /** Web addresses of hubs, tried in turn: `http://` or `https://`, with port. Empty where they are looked for. */
  readonly hubs: readonly string[]
  readonly inside?: InsideHub | undefined
  /** The hub is looked for on this network (mDNS); of this name only, where one is said. */
  readonly find?: { readonly name?: string | undefined } | undefined
  /** A file with the certificates, in PEM, that a hub's must be signed by; a hub's own certificate pins just that hub. */
  readonly ca?: string | undefined
}

const HUB_FORMS = 'must be an address such as http://192.168.1.10:8787, a list of them, "find" or "inside"'
const hubSchema = z.string().refine((said) => said === 'inside' || said === 'find' || isHubAddress(said), HUB_FORMS)
const PORT = 'must be a port, 1 to 65535'
const text = z.string().min(1).max(200)
const insideSchema = z.strictObject({
  sources: z.array(text).min(1).max(20).optional(),
  port: z.number(PORT).int(PORT).min(1, PORT).max(65_535, PORT).optional(),
  host: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address of this machine, or 0.0.0.0 for all')
    .optional(),
  name: text.optional(),
  competition: text.optional(),
  looks: text.optional(),
})

/** The members of the configuration that say where the hub is. */
export const hubMembers = {
  hub: z.union([hubSchema, z.array(hubSchema).min(1)], HUB_FORMS).optional(),
  inside: insideSchema.optional(),
  hubName: text.optional(),
  ca: text.optional(),
}
const readSchema = z.object(hubMembers)

/**
 * What the members say together.
 * @param file names the configuration in a fault's sentence
 * @returns the setting, or what is wrong with it
 */
export function hubSetting(read: z.infer<typeof readSchema>, file: string): HubSetting | { readonly sentence: string } {
  const said = typeof read.hub === 'string' ? [read.hub] : (read.hub ?? [])
  const [first] = said
  if (first === undefined)
    return { sentence: `No hub is configured: set TRIBUNE_HUB, or "hub" in ${file}, to its address.` }
  const isWord = first === 'inside' || first === 'find'
  if (said.length > 1 && said.some((each) => each === 'inside' || each === 'find'))
    return { sentence: `"hub" in ${file} lists "inside" or "find" beside other hubs: it must stand alone.` }
  if (read.inside !== undefined && first !== 'inside')
    return { sentence: `"inside" in ${file} needs "hub" to be "inside".` }
  if (read.hubName !== undefined && first !== 'find')
    return { sentence: `"hubName" in ${file} needs "hub" to be "find".` }
  if (first === 'find') return { hubs: [], find: { name: read.hubName }, ca: read.ca }
  if (!isWord) return { hubs: said, ca: read.ca }
  const { port = INSIDE_PORT, host = '127.0.0.1', sources = ['odf-http'], name, competition, looks } = read.inside ?? {}
  const args = [
    '--port',
    String(port),
    '--host',
    host,
    ...sources.flatMap((source) => ['--source', source]),
    ...(name === undefined ? [] : ['--name', name]),
    ...(competition === undefined ? [] : ['--competition', competition]),
    ...(looks === undefined ? [] : ['--looks', looks]),
  ]
  return { hubs: [`http://127.0.0.1:${port}`], inside: { port, args } }
}

function isHubAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return ['http:', 'https:'].includes(url.protocol) && url.hostname !== '' && url.pathname === '/'
}
