import { readdir } from 'node:fs/promises'

/**
 * What a file in `scenarios/` exports: which events of which disciplines it plays, and how one unit of them goes.
 *
 * @typedef {{ code: string, name: string, units: number, minutes: number, medal?: '1' | '3', unitName?: string,
 *   unit?: (number: number) => string, facts?: Record<string, unknown> }} Phase
 *   code: of the RSC, four characters at most; name: "Heats", "Final"; units: how many of them; minutes: how long a unit takes
 *   from its start to its official result; medal: "1" where it decides the gold, "3" the bronze; unitName: "Heat" for "Heat 2"
 *   (else "Heats 2"); unit: field of the RSC, eight characters, where it is not "000100--"; facts: whatever the scenario wants to know
 * @typedef {{ code: string, name: string, genders: string, phases: readonly Phase[], whole?: boolean,
 *   records?: readonly { type: string, result: string }[], kind?: string, facts?: Record<string, unknown> }} EventPlan
 *   code: of the RSC, 18 characters at most; name: without the gender, "100m"; genders: of "MWXO", one event each; whole: its phases
 *   only make sense together (a decathlon), so a day has all of them or none; records: before the day, and kind, their ResultType (TIME): they make DT_RECORD; facts: whatever the scenario wants to know
 * @typedef {{ disciplines: Readonly<Record<string, readonly EventPlan[]>>, unit: (game: import('./game.mjs').Game) => void,
 *   after?: (game: import('./game.mjs').Game) => void }} ScenarioModule
 *   after: once the result of any unit stands, of whatever scenario: pools, brackets
 * @typedef {ScenarioModule & { family: string }} Scenario
 */

/** All scenarios there are: every file of the folder, in order of its name. @returns {Promise<Scenario[]>} */
export async function findScenarios() {
  const folder = new URL('../scenarios/', import.meta.url)
  const files = (await readdir(folder)).filter((name) => /^[a-z-]+\.mjs$/.test(name)).toSorted()
  return Promise.all(
    files.map(async (name) => {
      /** @type {ScenarioModule} */
      const module = await import(new URL(name, folder).href)
      return { ...module, family: name.replace('.mjs', '') }
    }),
  )
}
