import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { RootPicture } from './root-picture.ts'

/** A display of the tests' own, with a window manager: without one no window fills a screen. White where nothing covers it. */
export class VirtualDisplay {
  readonly name: string
  #server: ChildProcess
  #manager: ChildProcess
  #folder: string

  private constructor(name: string, server: ChildProcess, manager: ChildProcess, folder: string) {
    this.name = name
    this.#server = server
    this.#manager = manager
    this.#folder = folder
  }

  /**
   * @param size in pixels, "1920x1080"
   * @param folder takes the server's frame buffer
   */
  static async start(size: string, folder: string): Promise<VirtualDisplay> {
    const args = [
      '-displayfd',
      '3',
      '-screen',
      '0',
      `${size}x24`,
      '-fbdir',
      folder,
      '-wr',
      '-nolisten',
      'tcp',
      '-s',
      '0',
      '-dpms',
    ]
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    const number = await new Promise<string>((resolve, reject) => {
      server.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()))
      server.once('error', reject)
      server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
    })
    const name = `:${number}`
    const manager = spawn('openbox', [], { stdio: 'ignore', env: { ...process.env, DISPLAY: name } })
    return new VirtualDisplay(name, server, manager, folder)
  }

  /** What stands on the display now, as a person in front of it sees it. */
  async picture(): Promise<RootPicture> {
    return new RootPicture(await readFile(path.join(this.#folder, 'Xvfb_screen0')))
  }

  async stop(): Promise<void> {
    for (const child of [this.#manager, this.#server]) {
      if (child.exitCode !== null || child.signalCode !== null) continue
      const gone = once(child, 'exit')
      child.kill()
      await gone
    }
  }
}
