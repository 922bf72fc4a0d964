import { execFile } from 'node:child_process'
import type { Rectangle } from 'electron/main'
import type { Raster } from './displays.ts'

/** A connector with the part of the desktop that it shows. */
export interface Connector {
  readonly name: string
  readonly bounds: Rectangle
}

const LIMIT_MS = 3_000

/** What `xrandr --query` says of connectors that show something. Pure. */
export function readXrandr(text: string): readonly Connector[] {
  return text.split('\n').flatMap((line) => {
    const found = /^(\S+) connected (?:primary )?(\d+)x(\d+)\+(\d+)\+(\d+)/.exec(line)
    if (found === null) return []
    const [width = 0, height = 0, x = 0, y = 0] = found.slice(2).map(Number)
    return [{ name: found[1] ?? '', bounds: { x, y, width, height } }]
  })
}

/**
 * The connectors of an X desktop; empty where there is none, or no xrandr. Never rejects. Electron tells the name of a monitor
 * at best: two TVs of one make have the same (kiosk.md 4, "pin to connector names").
 */
export async function connectors(): Promise<readonly Connector[]> {
  return readXrandr((await xrandr('--query')) ?? '')
}

/** Gives a connector its resolution back. @returns whether the window system took it */
export async function setMode(connector: string, { width, height }: Raster): Promise<boolean> {
  return (await xrandr('--output', connector, '--mode', `${width}x${height}`)) !== undefined
}

function xrandr(...words: readonly string[]): Promise<string | undefined> {
  if (process.platform !== 'linux' || (process.env['DISPLAY'] ?? '') === '') return Promise.resolve(undefined)
  return new Promise((resolve) => {
    execFile('xrandr', words, { timeout: LIMIT_MS }, (error, stdout) => resolve(error === null ? stdout : undefined))
  })
}
