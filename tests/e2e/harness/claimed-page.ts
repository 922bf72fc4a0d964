import { expect, type Browser, type Page } from '@playwright/test'
import type { Staff } from './desk.ts'
import type { Hub } from './hub.ts'

/** The code that a screen without a name shows. */
export async function pairingCode(page: Page): Promise<string> {
  await expect(page.getByRole('status')).toHaveText(/^[A-Z0-9]{3}-[A-Z0-9]{3}$/)
  return page.getByRole('status').innerText()
}

/** A browser of its own that has never been a screen, claimed into the group "hall" by the code it shows. Its context is the caller's to close. */
export async function claimedPage(
  browser: Browser,
  {
    hub,
    staff,
    name,
    viewport = { width: 1280, height: 720 },
  }: {
    readonly hub: Hub
    readonly staff: Staff
    readonly name: string
    readonly viewport?: { readonly width: number; readonly height: number } | undefined
  },
): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage()
  await page.goto(`${hub.url}/screen`)
  await staff.give({ do: 'claim screen', code: await pairingCode(page), name, group: 'hall' })
  await expect(page.getByRole('status')).toHaveText(/waiting for/i)
  return page
}
