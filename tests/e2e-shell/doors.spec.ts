import type { Page } from '@playwright/test'
import { expect, test } from './harness/fixtures.ts'

test.describe('a page of the shell leads nowhere else (kiosk.md 1.7, 1.8, 1.11)', () => {
  const env = { TRIBUNE_HUB: 'http://127.0.0.1:9', TRIBUNE_SCREEN: 'doors' }
  const stays = async (page: Page) => {
    await expect(page.getByText('Looking for the hub')).toBeVisible()
    expect(page.url()).toBe('app://kiosk/screen.html')
  }

  test('it does not navigate, neither away nor within', async ({ startShell }) => {
    const shell = startShell({ env })
    const page = await shell.page()
    await stays(page)
    for (const address of ['https://example.org/', 'app://kiosk/other.html', 'file:///etc/passwd', 'data:text/html,x'])
      await page.evaluate((url) => {
        const link = document.createElement('a')
        link.href = url
        document.body.append(link)
        link.click()
        link.remove()
      }, address)
    await expect.poll(async () => (await shell.log()).match(/a page wanted to navigate/g)?.length).toBe(2)
    // Asked of the page itself: the driver waits for the navigation that never comes.
    expect(await page.evaluate(() => [location.href, document.body.innerText])).toEqual([
      'app://kiosk/screen.html',
      expect.stringContaining('Looking for the hub'),
    ])
  })

  test('it opens no window, and takes no frame', async ({ startShell }) => {
    const shell = startShell({ env })
    const page = await shell.page()
    await stays(page)
    expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true)
    await page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.src = 'https://example.org/'
      document.body.append(frame)
    })
    // One that was begun for the frame, before it was refused, goes again.
    await expect.poll(() => shell.renderers()).toHaveLength(1)
    await stays(page)
  })

  test('it gets no permission', async ({ startShell }) => {
    const page = await startShell({ env }).page()
    await stays(page)
    const answers = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'persistent-storage'] as const
      const states = names.map(async (name) => `${name}: ${(await navigator.permissions.query({ name })).state}`)
      const asked = navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'given',
        (error: unknown) => String(error),
      )
      return {
        states: await Promise.all(states),
        notification: await Notification.requestPermission(),
        asked: await asked,
      }
    })
    expect(answers.states.filter((state) => !state.endsWith('denied'))).toEqual([])
    expect(answers.notification).toBe('denied')
    expect(answers.asked).toMatch(/NotAllowed|NotFound/)
  })

  test('it runs no foreign or inline script, evaluates no text, and reaches no address but its own', async ({
    startShell,
  }) => {
    const page = await startShell({ env }).page()
    await stays(page)
    const found = await page.evaluate(async () => {
      const inline = document.createElement('script')
      inline.textContent = 'window.inlineRan = true'
      document.head.append(inline)
      const outcome = async (work: () => unknown) => {
        try {
          await work()
          return 'done'
        } catch (error) {
          return error instanceof Error ? error.name : 'refused'
        }
      }
      return {
        inline: 'inlineRan' in window,
        fetched: await outcome(() => fetch('http://127.0.0.1:9/')),
        own: await outcome(() => fetch('app://kiosk/screen.html')),
        socket: await new Promise((resolve) => {
          const socket = new WebSocket('ws://127.0.0.1:9/')
          socket.onerror = () => resolve('refused')
          socket.onopen = () => resolve('done')
        }),
      }
    })
    expect(found).toEqual({ inline: false, fetched: 'TypeError', own: 'done', socket: 'refused' })
    const policy = await page.evaluate(async () =>
      (await fetch('app://kiosk/screen.html')).headers.get('content-security-policy'),
    )
    expect(policy).toContain("default-src 'none'")
  })

  test('its scheme serves files of the renderer, and none beside them', async ({ startShell }) => {
    const page = await startShell({ env }).page()
    await stays(page)
    const codes = await page.evaluate(async () => {
      const paths = ['screen.html', 'nothing.js', '..%2felectron%2fmain.js', '%2e%2e%2f%2e%2e%2fpackage.json', 'assets']
      return Promise.all(paths.map(async (path) => (await fetch(`app://kiosk/${path}`)).status))
    })
    expect(codes).toEqual([200, 404, 400, 400, 404])
  })
})
