const LOOK_MS = 100

/**
 * `npm run` starts a script through a shell, and hands signals to that shell only. Debian's dies of them and leaves the script
 * running, without a parent that could tell it. So a script of npm's that loses its parent takes that for SIGTERM.
 */
export function takeSignalsThroughNpm() {
  if (process.platform === 'win32' || process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, LOOK_MS)
  timer.unref()
}
