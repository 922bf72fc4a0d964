/** A page that is not seen (a covered window, a tab behind) draws no frames; it must not wait for them for ever; ms. */
const UNSEEN = 1000

/**
 * Calls back when what was just committed has been painted: after the frame that follows the next one, or after a second
 * where no frames are drawn.
 * @param painted told whether a frame was really drawn.
 * @returns the way to give up.
 */
export function afterPaint(painted: (drawn: boolean) => void): () => void {
  let frame = 0
  const finish = (drawn: boolean) => {
    stop()
    painted(drawn)
  }
  const stop = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  const timer = setTimeout(() => finish(false), UNSEEN)
  frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => finish(true))
  })
  return stop
}

/**
 * Calls back when what was just committed has really been painted, however late: a page that is covered, or draws no frame for a second
 * because its machine is busy, is waited for.
 * @returns the way to give up.
 */
export function oncePainted(painted: () => void): () => void {
  let stop = () => {}
  const wait = () => {
    stop = afterPaint((drawn) => (drawn ? painted() : wait()))
  }
  wait()
  return () => stop()
}
