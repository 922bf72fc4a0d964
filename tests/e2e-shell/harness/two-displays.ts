import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeFolder } from './shell.ts'
import { RootPicture } from './root-picture.ts'

/** Why there are none: what a test says that is left out. */
export const NO_TWO_DISPLAYS =
  'displays that come and go take Linux, root, and Xorg with its dummy driver (xserver-xorg-core, xserver-xorg-video-dummy, x11-apps)'

/** What shows where no window is. */
export const BARE = '#ff00ff'
const PATIENCE_MS = 15_000

/** The dummy driver has sixteen outputs; only the first is connected until another is given a mode. */
const CONFIGURATION = `
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
  Option "AutoAddGPU" "false"
  Option "DontVTSwitch" "true"
EndSection
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Monitor"
  Identifier "any"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  Monitor "any"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 2560 1440
  EndSubSection
EndSection
`

/** An X server with two displays, DUMMY0 left of DUMMY1, 1280×720 each, which a test unplugs and plugs in again. */
export class TwoDisplays {
  readonly name: string
  #children: readonly ChildProcess[]

  private constructor(name: string, children: readonly ChildProcess[]) {
    this.name = name
    this.#children = children
  }

  /** @returns undefined where this machine has no such server */
  static async start(): Promise<TwoDisplays | undefined> {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
    if (!existsSync('/usr/lib/xorg/modules/drivers/dummy_drv.so')) return undefined
    const folder = await makeFolder(`xorg-${process.pid}`)
    const file = path.join(folder, 'xorg.conf')
    await writeFile(file, CONFIGURATION)
    const words = ['-config', file, '-logfile', path.join(folder, 'log'), '-noreset', '-nolisten', 'tcp']
    const server = spawn('Xorg', ['-displayfd', '3', '-novtswitch', '-sharevts', '-s', '0', ...words], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    const number = await new Promise<string | undefined>((resolve) => {
      server.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()))
      server.once('error', () => resolve(undefined))
      server.once('exit', () => resolve(undefined))
      setTimeout(resolve, PATIENCE_MS, undefined).unref()
    })
    if (number === undefined) {
      server.kill('SIGKILL')
      return undefined
    }
    const name = `:${number}`
    const manager = spawn('openbox', [], { stdio: 'ignore', env: { ...process.env, DISPLAY: name } })
    const displays = new TwoDisplays(name, [manager, server])
    displays.#run('xrandr', '--addmode', 'DUMMY1', '1280x720')
    displays.both()
    displays.#run('xsetroot', '-solid', BARE)
    return displays
  }

  /** Both on, each in its place. */
  both(): void {
    const mode = ['--mode', '1280x720', '--pos']
    this.xrandr('--output', 'DUMMY0', '--primary', ...mode, '0x0', '--output', 'DUMMY1', ...mode, '1280x0')
  }

  xrandr(...words: readonly string[]): void {
    this.#run('xrandr', ...words)
  }

  /** What the outputs show: "DUMMY1 1280x720+1280+0", those that are off left out. */
  outputs(): readonly string[] {
    const said = this.#run('xrandr', '--query')
    return [...said.matchAll(/^(\w+) connected (?:primary )?(\d+x\d+\+\d+\+\d+)/gm)].map(
      ([, name, at]) => `${name} ${at}`,
    )
  }

  /** What stands on the desktop now, as people in front of all displays see it. */
  picture(): RootPicture {
    const { status, stdout } = spawnSync('xwd', ['-root', '-silent', '-display', this.name], {
      maxBuffer: 64 * 2 ** 20,
    })
    if (status !== 0) throw new Error('no picture of the desktop')
    return new RootPicture(stdout)
  }

  async stop(): Promise<void> {
    for (const child of this.#children) {
      if (child.exitCode !== null || child.signalCode !== null) continue
      const gone = once(child, 'exit')
      child.kill()
      await gone
    }
  }

  #run(program: string, ...words: readonly string[]): string {
    const done = spawnSync(program, words, { encoding: 'utf8', env: { ...process.env, DISPLAY: this.name } })
    if (done.status !== 0) throw new Error(`${program} ${words.join(' ')}: ${done.stderr}`)
    return done.stdout
  }
}
