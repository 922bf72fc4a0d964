import * as z from 'zod/mini'
import { parseJson } from '../../../protocol/parse.ts'

const keptSchema = z.object({ token: z.string(), screen: z.optional(z.string()) })
/** A screen's own key, and the screen it is, once staff have claimed it. */
export type KeptDevice = z.infer<typeof keptSchema>

/** The part of `localStorage` that is used here. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Keeps the key of this screen over a restart. */
export class DeviceKeeper {
  readonly #shelf: Shelf | undefined
  readonly #name: string
  #held: KeptDevice | undefined

  /**
   * @param shelf undefined where this browser keeps nothing: then it is kept as long as the page is open.
   * @param name one per address, so that two windows of one browser may be two screens.
   */
  constructor(shelf: Shelf | undefined, name: string) {
    this.#shelf = shelf
    this.#name = name
  }

  /** Will what is kept survive a restart? */
  get lasts(): boolean {
    return this.#shelf !== undefined
  }

  get(): KeptDevice | undefined {
    const text = this.#shelf?.getItem(this.#name)
    if (text === undefined || text === null) return this.#held
    const read = parseJson('the kept key of this screen', text, keptSchema)
    // A spoilt key is none: the screen asks for another one.
    return read.ok ? read.value : undefined
  }

  put(device: KeptDevice | undefined): void {
    this.#held = device
    if (device === undefined) this.#shelf?.removeItem(this.#name)
    else this.#shelf?.setItem(this.#name, JSON.stringify(device))
  }
}

/** `localStorage`, where the browser has it and lets it be written: some throw, some only pretend. */
export function shelfOf(page: { readonly localStorage: Storage }): Shelf | undefined {
  try {
    const { localStorage } = page
    localStorage.setItem('tribune', '1')
    return localStorage.getItem('tribune') === '1' ? localStorage : undefined
  } catch (error) {
    console.warn('This browser keeps nothing for this page:', error)
    return undefined
  }
}
