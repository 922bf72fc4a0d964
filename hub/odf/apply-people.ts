import type { Name } from '../../protocol/documents.ts'
import { winnerOf } from '../../sports/schedule/odf.ts'
import type { Apply, Clear, Context } from './context.ts'
import { stampOf } from './apply-medals.ts'
import { saidBefore } from './header.ts'
import { objectIn } from './json-read.ts'
import { horseName, nameJson, participantName, teamName, type KnownName } from './names.ts'
import { renameIn, type Renamed } from './rename.ts'
import { disciplineOf } from './rsc.ts'
import { childrenOf } from './read-xml.ts'
import type { XmlElement } from './xml-element.ts'
import type { TypedTable } from './typed-table.ts'

/**
 * DT_PARTIC, DT_PARTIC_UPDATE: names by code. A day's bulk message holds only those of that day, so whoever is not in it
 * keeps the last known name. Of one code the newest word counts, whichever message brought it.
 */
export const applyParticipants: Apply = (context, message, competition) =>
  learn(context, context.memory.people, 'Participant', participantName, competition, message)

/** DT_PARTIC_TEAMS, DT_PARTIC_TEAMS_UPDATE. */
export const applyTeams: Apply = (context, message, competition) =>
  learn(context, context.memory.teams, 'Team', teamName, competition, message)

/** DT_PARTIC_HORSES, DT_PARTIC_HORSES_UPDATE: names of horses by code. */
export const applyHorses: Apply = (context, message, competition) =>
  learn(context, context.memory.horses, HORSE, horseName, competition, message)

/** No content: the book of the discipline is empty; what is shown keeps its last known names. */
export const clearParticipants: Clear = ({ memory }, message) => forget(memory.people, message)
export const clearTeams: Clear = ({ memory }, message) => forget(memory.teams, message)
export const clearHorses: Clear = ({ memory }, message) => forget(memory.horses, message)

const HORSE = 'Horse'

type Heading = { readonly code: string; readonly at: string }

function learn(
  context: Context,
  table: TypedTable<KnownName>,
  element: string,
  read: (attrs: Readonly<Record<string, string>>) => Name,
  competition: XmlElement,
  message: Heading,
): string | undefined {
  const discipline = disciplineOf(message.code)
  const renamed = new Map<string, Name>()
  let changed = false
  for (const { attrs } of childrenOf(competition, element)) {
    const code = attrs['Code']
    if (code === undefined) continue
    const name = read(attrs)
    const held = table.get(code)
    if (name.full === '' || (held !== undefined && saidBefore(message.at, held.at))) continue
    const same =
      held !== undefined &&
      held.full === name.full &&
      held.short === name.short &&
      held.family === name.family &&
      held.local?.text === name.local?.text &&
      held.organisation === attrs['Organisation']
    if (same) continue
    table.set(code, { ...nameFields(name), organisation: attrs['Organisation'], discipline, at: message.at })
    renamed.set(code, name)
    changed = true
  }
  if (renamed.size > 0) rename(context, asRenamed(element, renamed))
  return changed ? undefined : 'It says what is known already'
}

/** A horse may have the code of a person: they are kept apart. */
function asRenamed(element: string, learnt: ReadonlyMap<string, Name>): Renamed {
  const pairs = [...learnt]
  return element === HORSE
    ? { names: new Map(), horses: new Map(pairs.map(([code, name]) => [code, name.full])) }
    : { names: new Map(pairs.map(([code, name]) => [code, nameJson(name)])), horses: new Map() }
}

/** Puts corrected names into the documents that hold them. The documents keep their own stamp: the result is no newer. */
function rename(context: Context, renamed: Renamed): void {
  const { store, memory, picture } = context
  for (const [key] of memory.named.entries()) {
    const held = store.get(key)
    if (held === undefined) continue
    const next = renameIn(held.value, renamed)
    if (next === held.value) continue
    store.put(key, next, stampOf(held))
    const rsc = key.startsWith('unit/') ? key.slice('unit/'.length) : undefined
    const facts = rsc === undefined ? undefined : memory.results.get(rsc)
    if (rsc === undefined || facts === undefined) continue
    memory.results.set(rsc, { ...facts, winner: winnerOf(objectIn(next, 'competitors') ?? {}) })
    picture.touchLine(rsc)
  }
}

function forget(table: TypedTable<KnownName>, message: Heading): string | undefined {
  const discipline = disciplineOf(message.code)
  const codes = [...table.entries()]
    .filter(([, row]) => row.discipline === discipline && !saidBefore(message.at, row.at))
    .map(([code]) => code)
  for (const code of codes) table.delete(code)
  return codes.length > 0 ? undefined : 'There was nothing to take back'
}

function nameFields({ full, short, family, local }: Name): Pick<KnownName, 'full' | 'short' | 'family' | 'local'> {
  return {
    full,
    ...(short === undefined ? {} : { short }),
    ...(family === undefined ? {} : { family }),
    ...(local?.lang === undefined ? {} : { local: { text: local.text, lang: local.lang } }),
  }
}
