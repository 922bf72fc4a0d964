export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What rounding may take, px. */
const SLACK = 0.5

/** Do they overlap? */
export function meet(a: Box, b: Box): boolean {
  const wide = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left)
  const high = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top)
  return wide > SLACK && high > SLACK
}

/** What is wrong with a layout, in sentences: boxes that leave the body, or meet each other; nothing where it is whole. */
export function faultsOfBoxes(boxes: readonly Box[], body: Box): string[] {
  const said = (box: Box) => JSON.stringify(box)
  return boxes.flatMap((box, i) => {
    const leaves =
      box.left < body.left - SLACK ||
      box.top < body.top - SLACK ||
      box.left + box.width > body.left + body.width + SLACK ||
      box.top + box.height > body.top + body.height + SLACK
    const met = boxes.slice(i + 1).filter((other) => meet(box, other))
    return [
      ...(leaves ? [`${said(box)} leaves the body`] : []),
      ...met.map((other) => `${said(box)} meets ${said(other)}`),
    ]
  })
}
