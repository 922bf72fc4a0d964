/**
 * Keeps the page itself for a cold start without a hub. A browser allows that on https and localhost only; elsewhere a
 * screen that is running survives the hub's loss all the same, it only cannot be started without it.
 */
export async function keepPageOffline(browser: Navigator): Promise<void> {
  if (!('serviceWorker' in browser)) return
  // Beside the page's own files; in a variable, since the bundler would take a literal for one of them.
  const name = '../service-worker.js'
  const address = new URL(name, import.meta.url)
  if (address.origin !== window.location.origin) return
  try {
    await browser.serviceWorker.register(address, { type: 'module' })
    const worker = await browser.serviceWorker.ready
    worker.active?.postMessage('fill')
    await browser.storage.persist()
  } catch (error) {
    console.warn('This page cannot be kept for a start without its hub:', error)
  }
}
