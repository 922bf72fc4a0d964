import type { Page } from '@playwright/test'

export interface Seen {
  readonly text: string
  /** Classes of what holds it. */
  readonly of: string
  /** WCAG contrast of its letters with what they stand on, as painted: layers, opacity and all. */
  readonly contrast: number
}

/**
 * Every text of the picture that stands now, with its contrast as it is painted: the ground is the colour that its box has most
 * of, the letters are the farthest colour that fills at least 0.4 % of it.
 * @param tool a page of its own, on which the picture is taken apart: the screen's own lets no foreign picture in.
 */
export async function contrasts(page: Page, tool: Page): Promise<readonly Seen[]> {
  const texts = await page.evaluate(() => {
    const found: { text: string; of: string; x: number; y: number; width: number; height: number }[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const holder = node.parentElement
      if (text === '' || holder === null || !holder.checkVisibility({ opacityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const { left, top, width, height } = range.getBoundingClientRect()
      if (width >= 2) found.push({ text, of: holder.className, x: left, y: top, width, height })
    }
    return found
  })
  const picture = (await page.screenshot({ animations: 'disabled', scale: 'css' })).toString('base64')
  return tool.evaluate(
    async ({ data, boxes }) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
      const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true })
      if (pen === null) throw new Error('this browser draws nothing')
      pen.drawImage(bitmap, 0, 0)
      const light = (colour: number) => {
        const [red = 0, green = 0, blue = 0] = [colour >> 16, (colour >> 8) & 255, colour & 255].map((part) =>
          part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
      }
      return boxes.map(({ text, of, x, y, width, height }) => {
        const { data: points } = pen.getImageData(x, y, Math.ceil(width), Math.ceil(height))
        const shares = new Map<number, number>()
        for (let i = 0; i < points.length; i += 4) {
          const colour = ((points[i] ?? 0) << 16) | ((points[i + 1] ?? 0) << 8) | (points[i + 2] ?? 0)
          shares.set(colour, (shares.get(colour) ?? 0) + 4 / points.length)
        }
        const [[ground] = [0]] = [...shares].toSorted(([, a], [, b]) => b - a)
        const under = light(ground)
        const found = [...shares].map(([colour, share]) => {
          const over = light(colour)
          return share < 0.004 ? 1 : (Math.max(over, under) + 0.05) / (Math.min(over, under) + 0.05)
        })
        return { text, of, contrast: Math.max(1, ...found) }
      })
    },
    { data: picture, boxes: texts },
  )
}
