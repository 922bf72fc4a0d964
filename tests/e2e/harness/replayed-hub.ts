import { expect } from '@playwright/test'
import * as z from 'zod'
import { startHub, type Hub } from './hub.ts'

const healthSchema = z.object({
  sources: z.array(z.object({ state: z.string(), accepted: z.number(), unchanged: z.number(), rejected: z.number() })),
})

/** What a hub says about its sources. */
export async function sourcesOf(hub: Hub): Promise<z.infer<typeof healthSchema>['sources']> {
  return healthSchema.parse(await hub.get('/healthz')).sources
}

/** A hub that has replayed a folder to its end. */
export async function replayedHub(folder: string): Promise<Hub> {
  const hub = await startHub({ sources: [`replay:${folder}?speed=max`] })
  await expect
    .poll(async () => (await sourcesOf(hub)).map(({ state }) => state), { timeout: 180_000 })
    .toEqual(['done'])
  return hub
}
