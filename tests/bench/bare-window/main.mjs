// What a start is measured against: an Electron window that paints a static page, and nothing else.
import { app, BrowserWindow } from 'electron'
import path from 'node:path'

app.enableSandbox()
void app.whenReady().then(() => {
  const window = new BrowserWindow({ kiosk: true, frame: false, backgroundColor: '#070a10' })
  // The page sets its title when it has been painted: it has no other way out.
  window.on('page-title-updated', () => process.stderr.write('the first picture stands\n'))
  void window.loadFile(path.join(import.meta.dirname, 'page.html'))
})
process.on('SIGTERM', () => app.exit(0))
