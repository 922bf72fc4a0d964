import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FILES } from '../package/deb.mjs'

const HERE = import.meta.dirname
const text = (name: string): string => readFileSync(path.join(HERE, name), 'utf8')
const UNITS = ['tribune-kiosk.service', 'tribune-kiosk-x11.service'] as const

describe('the units of the kiosk (kiosk.md 1.13, 1.14)', () => {
  it.each(UNITS)(
    '%s starts the shell again for ever, as its own user, with no other program on the display',
    (name) => {
      const unit = text(name)
      expect(unit).toMatch(/^Restart=always$/m)
      expect(unit).toMatch(/^StartLimitIntervalSec=0$/m)
      expect(unit).toMatch(/^User=tribune$/m)
      expect(unit).toMatch(/^Conflicts=getty@tty1\.service/m)
      expect(unit).toMatch(/^Environment=TRIBUNE_CONFIG=\/etc\/tribune\/tribune\.json$/m)
      expect(unit).not.toContain('--no-sandbox')
      // What decides which version is started stands outside of every version.
      expect(unit + text('x11-session')).toContain('/opt/tribune/tribune-start /var/lib/tribune')
      expect(unit + text('x11-session')).not.toContain('/opt/tribune/tribune ')
    },
  )

  it('Wayland is called by name, cage starts without keyboard and mouse, and X can still switch displays off', () => {
    expect(text('tribune-kiosk.service')).toMatch(/^ExecStart=\S*cage .* --ozone-platform=wayland$/m)
    expect(text('tribune-kiosk.service')).toMatch(/^Environment=WLR_LIBINPUT_NO_DEVICES=1$/m)
    // An X server that is told -dpms has no such extension at all, and xset then switches nothing.
    expect(text('tribune-kiosk-x11.service')).not.toMatch(/^ExecStart=.* -dpms/m)
    expect(text('x11-session')).toMatch(/^xset .*-dpms/m)
  })

  it.skipIf(process.platform !== 'linux')('the shell is ended before the display under it', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'tribune-end-'))
    const start = path.join(folder, 'tribune-start')
    const work = "trap 'echo asked; exit 0' TERM; echo runs; while :; do sleep 0.1; done"
    writeFileSync(start, `#!/bin/sh\n${work}\n`, { mode: 0o755 })
    const compositor = spawn('sh', ['-c', `'${start}' & wait; echo gone`], { stdio: ['ignore', 'pipe', 'ignore'] })
    let said = ''
    compositor.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    await vi.waitFor(() => expect(said).toBe('runs\n'), 5_000)
    expect(spawnSync(path.join(HERE, 'end'), [String(compositor.pid)]).status).toBe(0)
    await once(compositor, 'close')
    expect(said).toBe('runs\nasked\ngone\n')
    expect(spawnSync(path.join(HERE, 'end'), [String(compositor.pid)]).status, 'of one that is gone').toBe(0)
    expect(spawnSync(path.join(HERE, 'end')).status, 'of one that is not known').toBe(0)
    rmSync(folder, { recursive: true, force: true })
  })

  it('call the script that does it', () => {
    for (const name of UNITS) expect(text(name)).toMatch(/^ExecStop=\/usr\/lib\/tribune\/end \$MAINPID$/m)
  })

  it.skipIf(spawnSync('systemd-analyze', ['--version']).status !== 0)('are understood by systemd', () => {
    const files = [...UNITS, 'tribune-watch.service', 'tribune-watch.timer'].map((name) => path.join(HERE, name))
    const said = spawnSync('systemd-analyze', ['verify', ...files], { encoding: 'utf8' }).stderr
    // The programs are not on this machine; everything else it would say is a fault.
    const faults = said.split('\n').filter((line) => line !== '' && !/is not executable: No such file/.test(line))
    expect(faults.filter((line) => /tribune/.test(line))).toEqual([])
  })

  it('call only programs that the package brings or asks for', () => {
    const brought = new Set(FILES.map(([place]) => place))
    expect(text('tribune-watch.service')).toContain('/usr/lib/tribune/watch ')
    expect(text('tribune-kiosk-x11.service')).toContain('/usr/lib/tribune/x11-session ')
    expect([...brought]).toEqual(expect.arrayContaining(['/usr/lib/tribune/watch', '/usr/lib/tribune/x11-session']))
    for (const [place, name] of FILES) expect(existsSync(path.join(HERE, name)), `${place} is here`).toBe(true)
    const programs = FILES.filter(([, , mode]) => mode === 0o755).map(([, name]) => path.join(HERE, name))
    expect(programs.filter((file) => (statSync(file).mode & 0o111) === 0)).toEqual([])
  })

  it('scripts are written for every sh', () => {
    for (const name of ['watch', 'start', 'end', 'x11-session', 'postinst', 'prerm'])
      expect(spawnSync('sh', ['-n', path.join(HERE, name)]).status, name).toBe(0)
  })

  it('the folder of the configuration takes a new one: from a stick that the venue signed, or a technician', () => {
    expect(text('postinst')).toMatch(/chgrp tribune \/etc\/tribune\n +chmod 775 \/etc\/tribune/)
  })

  it('the configuration it brings is whole but for the hub’s address', () => {
    expect(text('tribune.json')).toMatch(/"hub": "http:\/\/hub\.local:8787"/)
  })
})

describe.skipIf(process.platform === 'win32')('the watchdog outside the process', () => {
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'tribune-watch-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  /** @param painted what the shell wrote; absent: nothing */
  const look = (painted: string | undefined, uptime: number) => {
    const alive = path.join(folder, 'alive')
    const clock = path.join(folder, 'uptime')
    if (painted !== undefined) writeFileSync(alive, painted)
    writeFileSync(clock, `${uptime}.25 1000.00\n`)
    const env = { ...process.env, TRIBUNE_RESTART: 'echo restart' }
    const done = spawnSync(path.join(HERE, 'watch'), [alive, clock], { env, encoding: 'utf8' })
    return {
      code: done.status,
      restarted: done.stdout.includes('restart tribune-kiosk.service'),
      left: existsSync(alive),
    }
  }

  it('leaves a screen alone that painted within two minutes', () => {
    expect(look('1000\n', 1120)).toEqual({ code: 0, restarted: false, left: true })
  })

  it('starts it anew where nothing was painted for longer, once', () => {
    expect(look('1000\n', 1121)).toEqual({ code: 0, restarted: true, left: false })
    expect(look(undefined, 1150)).toEqual({ code: 0, restarted: false, left: false })
  })

  it('takes nothing from a file of an earlier start of the machine, nor from one that is damaged', () => {
    expect(look('90000\n', 400)).toMatchObject({ code: 0, restarted: false })
    expect(look('\u0000\u0000', 4000)).toMatchObject({ code: 0, restarted: false })
    expect(look('', 4000)).toMatchObject({ code: 0, restarted: false })
  })

  it.skipIf(process.platform !== 'linux')(
    'leaves it alone on a disk that takes nothing, not even the end of the file',
    () => {
      const stuck = '/sys/class/net/lo/mtu' // digits, and not to be removed
      const clock = path.join(folder, 'uptime')
      writeFileSync(clock, '9999999.25 1000.00\n')
      const env = { ...process.env, TRIBUNE_RESTART: 'echo restart' }
      const done = spawnSync(path.join(HERE, 'watch'), [stuck, clock], { env, encoding: 'utf8' })
      expect([done.status, done.stdout]).toEqual([0, `${stuck} cannot be removed: nothing is known of the pictures\n`])
    },
  )
})
