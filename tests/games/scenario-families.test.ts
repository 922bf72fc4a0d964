import { expect, it } from 'vitest'
import { planDay } from '../../recordings/games/framework/plan.mjs'
import { Chance } from '../../recordings/games/framework/chance.mjs'
import { findScenarios } from '../../recordings/games/framework/scenario.mjs'
import { eventOf } from '../../sports/disciplines/find-profile.ts'

/** Parts of a series are units of other families; what a bracket plays are matches. */
const ACROSS = new Set(['series', 'bracket'])
const EVERYTHING = 10_000

it('shows what a scenario plays with the family it is named after', async () => {
  const scenarios = await findScenarios()
  const wrong: string[] = []
  for (const scenario of scenarios.filter(({ family }) => !ACROSS.has(family))) {
    for (const code of Object.keys(scenario.disciplines)) {
      const of = { chance: new Chance(1), most: EVERYTHING, fields: EVERYTHING, played: new Set<string>() }
      for (const { rsc } of planDay(code, [scenario], of)) {
        const { family } = eventOf(rsc)
        if (family !== scenario.family) wrong.push(`${rsc} of ${scenario.family} is shown as ${family}`)
      }
    }
  }
  expect([...new Set(wrong)]).toEqual([])
})
