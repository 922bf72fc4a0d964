import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ROOT } from '../build.mjs'

const LINUX = path.join(ROOT, 'build', 'linux')
/** What Electron asks of a Debian system; the t64 names are those of newer ones. */
const NEEDS = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libnotify4',
  'libxss1',
  'libxtst6',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libasound2 | libasound2t64',
  'libgbm1',
  'libdrm2',
  'passwd',
]

/**
 * Where the files of the package come to stand on a machine: path there, file here, mode.
 * @type {readonly (readonly [string, string, number])[]}
 */
export const FILES = [
  ['/usr/lib/systemd/system/tribune-kiosk.service', 'tribune-kiosk.service', 0o644],
  ['/usr/lib/systemd/system/tribune-kiosk-x11.service', 'tribune-kiosk-x11.service', 0o644],
  ['/usr/lib/systemd/system/tribune-watch.service', 'tribune-watch.service', 0o644],
  ['/usr/lib/systemd/system/tribune-watch.timer', 'tribune-watch.timer', 0o644],
  ['/usr/lib/tribune/x11-session', 'x11-session', 0o755],
  ['/usr/lib/tribune/watch', 'watch', 0o755],
  ['/usr/lib/tribune/end', 'end', 0o755],
  ['/usr/share/applications/tribune.desktop', 'tribune.desktop', 0o644],
  // The soft form: whoever wants it copies it to /etc/xdg/autostart.
  ['/usr/share/tribune/autostart/tribune.desktop', 'tribune.desktop', 0o644],
  ['/etc/apparmor.d/tribune', 'apparmor', 0o644],
  ['/usr/lib/udev/rules.d/60-tribune-usb.rules', 'usb.rules', 0o644],
  ['/etc/tribune/tribune.json', 'tribune.json', 0o644],
]

/**
 * Makes a Debian package of an unpacked shell, with the units that start it. Its own few lines instead of fpm: dpkg-deb is on every
 * Debian, and brings no Ruby.
 * @param {{ unpacked: string, file: string, version: string, arch: 'x64' | 'arm64' }} what the folder electron-builder made, the
 * package to write, the version, the processor
 * @returns {string | undefined} what went wrong
 */
export function makeDeb({ unpacked, file, version, arch }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tribune-deb-'))
  try {
    chmodSync(folder, 0o755)
    const put = (/** @type {string} */ place, /** @type {string} */ from, /** @type {number} */ mode) => {
      const to = path.join(folder, place)
      mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 })
      cpSync(from, to)
      chmodSync(to, mode)
    }
    cpSync(unpacked, path.join(folder, 'opt', 'tribune'), { recursive: true, verbatimSymlinks: true })
    for (const [place, name, mode] of FILES) put(place, path.join(LINUX, name), mode)
    for (const size of ['128x128', '256x256', '512x512'])
      put(`/usr/share/icons/hicolor/${size}/apps/tribune.png`, path.join(ROOT, 'build', 'icons', `${size}.png`), 0o644)
    put('/usr/share/doc/tribune/deploy.md', path.join(ROOT, 'docs', 'deploy.md'), 0o644)
    put('/usr/share/doc/tribune/copyright', path.join(ROOT, 'NOTICE'), 0o644)
    mkdirSync(path.join(folder, 'usr', 'bin'), { recursive: true })
    symlinkSync('/opt/tribune/tribune', path.join(folder, 'usr', 'bin', 'tribune'))
    for (const name of ['postinst', 'prerm']) put(`/DEBIAN/${name}`, path.join(LINUX, name), 0o755)
    writeFileSync(path.join(folder, 'DEBIAN', 'conffiles'), '/etc/apparmor.d/tribune\n/etc/tribune/tribune.json\n')
    writeFileSync(path.join(folder, 'DEBIAN', 'control'), control(version, arch, sizeOf(folder)))
    mkdirSync(path.dirname(file), { recursive: true })
    const done = spawnSync('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z1', '--build', folder, file], {
      encoding: 'utf8',
    })
    if (done.error !== undefined) return done.error.message
    return done.status === 0 ? undefined : done.stderr.trim()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} version
 * @param {'x64' | 'arm64'} arch
 * @param {number} bytes
 * @returns {string}
 */
function control(version, arch, bytes) {
  return `Package: tribune
Version: ${version}
Architecture: ${arch === 'x64' ? 'amd64' : 'arm64'}
Maintainer: The Tribune authors <tribune@localhost>
Section: misc
Priority: optional
Installed-Size: ${Math.ceil(bytes / 1024)}
Depends: ${NEEDS.join(', ')}
Recommends: cage | xinit, xwayland | xserver-xorg, libpam-systemd
Suggests: xinit, xserver-xorg, openbox, x11-xserver-utils, cec-utils
Description: Live results on every screen in a sports venue
 The kiosk shell of Tribune: shows what the results hub of the venue sends, and an honest
 screen when the line is cut. Starts by itself: systemctl enable --now tribune-kiosk
`
}

/**
 * @param {string} folder
 * @returns {number} bytes
 */
function sizeOf(folder) {
  let bytes = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += lstatSync(path.join(entry.parentPath, entry.name)).size
  return bytes
}
