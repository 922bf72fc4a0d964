/** Places of the fields in the header of an X window dump, counted in 32-bit words. */
const HEADER_SIZE = 0
const WIDTH = 4
const HEIGHT = 5
const BITS_PER_PIXEL = 11
const BYTES_PER_LINE = 12
const COLORS = 19
const COLOR_BYTES = 12

/** "P6", width, height, largest value, then three bytes a pixel. */
const PIXMAP = /^P6\s+(\d+)\s+(\d+)\s+255\s/

/** A picture of the whole display, in the form that Xvfb keeps its frame buffer in, or as a pixmap (PPM), as grim takes it. */
export class RootPicture {
  readonly width: number
  readonly height: number
  /** Of a pixel, 0xrrggbb. */
  #value: (x: number, y: number) => number

  constructor(data: Buffer) {
    const pixmap = PIXMAP.exec(data.subarray(0, 40).toString('latin1'))
    if (pixmap !== null) {
      this.width = Number(pixmap[1])
      this.height = Number(pixmap[2])
      this.#value = (x, y) => data.readUIntBE(pixmap[0].length + (y * this.width + x) * 3, 3)
      return
    }
    const field = (index: number): number => data.readUInt32BE(index * 4)
    if (field(BITS_PER_PIXEL) !== 32)
      throw new Error(`a picture of ${field(BITS_PER_PIXEL)} bits per pixel cannot be read`)
    this.width = field(WIDTH)
    this.height = field(HEIGHT)
    const start = field(HEADER_SIZE) + field(COLORS) * COLOR_BYTES
    const line = field(BYTES_PER_LINE)
    this.#value = (x, y) => data.readUInt32LE(start + y * line + x * 4) & 0xffffff
  }

  /** "#rrggbb" */
  colorAt(x: number, y: number): string {
    return `#${this.#value(x, y).toString(16).padStart(6, '0')}`
  }

  /** The colours along the four edges, of a part of it where that is given. */
  edges(part = { x: 0, y: 0, width: this.width, height: this.height }): ReadonlySet<string> {
    const found = new Set<string>()
    const [right, bottom] = [part.x + part.width - 1, part.y + part.height - 1]
    for (let x = part.x; x <= right; x++) for (const y of [part.y, bottom]) found.add(this.colorAt(x, y))
    for (let y = part.y; y <= bottom; y++) for (const x of [part.x, right]) found.add(this.colorAt(x, y))
    return found
  }

  /** How much of the picture is of this colour, 0 to 1. */
  share(color: string): number {
    let count = 0
    for (let y = 0; y < this.height; y++) for (let x = 0; x < this.width; x++) if (this.colorAt(x, y) === color) count++
    return count / (this.width * this.height)
  }
}
