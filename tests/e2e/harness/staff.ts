import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Command } from '../../../protocol/desk-commands.ts'
import type { Hub } from './hub.ts'

export const PASSWORD = 'a long enough one'

/** The code that a fresh hub prints for its first person. */
export function firstCode(hub: Hub): string {
  const [, code] = /#first=(\d+)/.exec(hub.output) ?? []
  if (code === undefined) throw new Error(`the hub printed no code: ${hub.output}`)
  return code
}

/** Makes the first person over HTTP. @returns the cookie */
export async function firstPerson(hub: Hub, name = 'Ada'): Promise<string> {
  const answer = await post(hub, '/api/first-person', { code: firstCode(hub), name, password: PASSWORD })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (cookie === undefined) throw new Error(`no first person: ${await answer.text()}`)
  return cookie
}

/** Gives a command. @throws with the hub's sentence where it was refused */
export async function command(hub: Hub, cookie: string, given: Command): Promise<Record<string, unknown>> {
  const answer = await post(hub, '/api/commands', { id: randomUUID(), command: given }, cookie)
  const body = (await answer.json()) as Record<string, unknown>
  if (answer.status !== 200) throw new Error(`${given.do}: ${answer.status} ${JSON.stringify(body)}`)
  return body
}

/** Signs in on the page. */
export async function signIn(page: Page, hub: Hub, name = 'Ada'): Promise<void> {
  await page.goto(`${hub.url}/console`)
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'What', exact: true }).waitFor()
}

function post(hub: Hub, place: string, body: object, cookie?: string): Promise<Response> {
  return fetch(new URL(place, hub.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie !== undefined && { cookie }) },
    body: JSON.stringify(body),
  })
}
