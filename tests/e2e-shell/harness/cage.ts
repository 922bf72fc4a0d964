import { expect } from '@playwright/test'
import { execFile, spawnSync } from 'node:child_process'
import { chmod, cp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { endNow, processesWith } from './processes.ts'
import { RootPicture } from './root-picture.ts'
import { makeFolder, type ShellOptions } from './shell.ts'

const run = promisify(execFile)
const LINUX = path.resolve(import.meta.dirname, '../../../build/linux')
const PACKAGED = '/opt/tribune/tribune-start /var/lib/tribune'

/** Why there is none: what a test says that is left out. */
export const NO_CAGE = 'the compositor of the package’s unit takes Linux, cage, xwayland and grim'

/** The compositor as the package's unit starts it, with a display that exists for nobody; it is given to a shell as its program. */
export class Cage {
  #program: string
  /** What the unit and the system around it give it. */
  #env: Readonly<Record<string, string>>
  #folder: string
  #asUser: readonly string[]

  private constructor(folder: string, program: string, env: Record<string, string>, asUser: readonly string[]) {
    this.#folder = folder
    this.#program = program
    this.#env = env
    this.#asUser = asUser
  }

  /** @returns undefined where this machine has none */
  static async make(name: string): Promise<Cage | undefined> {
    const { TRIBUNE_TEST_USER: user, TRIBUNE_TEST_BINARY: binary, TRIBUNE_TEST_APP: app } = process.env
    if (process.platform !== 'linux') return undefined
    const help = spawnSync('cage', ['-h'], { encoding: 'utf8' })
    if (help.error !== undefined || spawnSync('grim', ['-h']).error !== undefined) return undefined
    if (spawnSync('Xwayland', ['-version']).error !== undefined) return undefined
    const folder = await makeFolder(name)
    const runtime = await makeFolder(path.join(name, 'run'))
    await chmod(runtime, 0o700)
    // The launcher that the package brings, beside a stand-in for the packaged program.
    const start = path.join(folder, 'tribune-start')
    await cp(path.join(LINUX, 'start'), start)
    await writeFile(path.join(folder, 'tribune'), `#!/bin/sh\nexec '${binary}' '${app}' "$@"\n`, { mode: 0o755 })
    const unit = await readFile(path.join(LINUX, 'tribune-kiosk.service'), 'utf8')
    const [, command = ''] = /^ExecStart=(.+)$/m.exec(unit) ?? []
    if (!command.includes(PACKAGED)) throw new Error(`the unit starts something else: ${command}`)
    const asUser = user === undefined ? [] : ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups', '--']
    // cage up to 0.1.5 hands a picture that fills an output on as it stands, and a photographer then gets an old one; not of an
    // output that is turned, and a photograph of that is upright.
    const words = /^ -r\s/m.test(help.stdout) ? command.replace('cage ', 'cage -r -r ') : command
    const line = words.replace(PACKAGED, `'${start}' "$data"`)
    const program = path.join(folder, 'unit')
    const script = ['#!/bin/sh', 'data=${1#--user-data-dir=}', 'shift', `exec ${asUser.join(' ')} ${line} "$@"`, '']
    await writeFile(program, script.join('\n'), { mode: 0o755 })
    const given = [...unit.matchAll(/^Environment=(WLR_\w+)=(.*)$/gm)].map(([, key = '', value = '']) => [key, value])
    const env: Record<string, string> = {
      ...Object.fromEntries(given),
      XDG_RUNTIME_DIR: runtime,
      WLR_BACKENDS: 'headless',
      WLR_RENDERER: 'pixman',
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
    }
    return new Cage(folder, program, env, asUser)
  }

  /** How a shell starts in it. @param more beside the hub's address */
  starts(hub: string, more: Readonly<Record<string, string>> = {}): Pick<ShellOptions, 'program' | 'env'> {
    return { program: this.#program, env: { ...this.#env, TRIBUNE_HUB: hub, ...more } }
  }

  /** What stands on its output now, as a person in front of it sees it. */
  async picture(): Promise<RootPicture> {
    const env = { ...process.env, ...this.#env, WAYLAND_DISPLAY: 'wayland-0' }
    const { stdout } = await run('env', [...this.#asUser, 'grim', '-t', 'ppm', '-'], {
      env,
      encoding: 'buffer',
      maxBuffer: 64 * 2 ** 20,
    })
    return new RootPicture(stdout)
  }

  /** Everything that runs in it, the compositor first. */
  processes(): readonly { readonly pid: number; readonly commandLine: string }[] {
    return processesWith(this.#folder)
  }

  /** What the unit does before systemd tells all its programs to end. */
  async end(): Promise<void> {
    const [compositor] = this.processes().filter(({ commandLine }) => /^\S*cage /.test(commandLine))
    await run(path.join(LINUX, 'end'), [String(compositor?.pid)])
  }

  /** Whatever is left of it. */
  async stop(): Promise<void> {
    endNow(this.processes())
    await expect.poll(() => this.processes().length).toBe(0)
  }
}
