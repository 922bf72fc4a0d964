/** @typedef {'x64' | 'arm64'} Arch */
/** @typedef {'dir' | 'tar.gz' | 'deb' | 'AppImage' | 'nsis' | 'dmg'} Form */
/** @typedef {{ form: Form, system: 'linux' | 'win32' | 'darwin', arch: Arch }} Target */

/**
 * What a machine has that packages are made of.
 * @typedef {object} Facts
 * @property {NodeJS.Platform} platform
 * @property {Arch} arch
 * @property {{ system: NodeJS.Platform, arch: Arch } | undefined} electron the one that is here
 * @property {string | undefined} noDownloads why nothing can be got from the places electron-builder gets its tools from
 * @property {boolean} dpkg is dpkg-deb here?
 * @property {boolean} tar is tar here?
 * @property {boolean} appImageTools does APPIMAGE_TOOLS_PATH name them?
 */

const ARCHS = /** @type {const} */ (['x64', 'arm64'])

/** Everything that can be made somewhere. @type {readonly Target[]} */
export const TARGETS = [
  ...ARCHS.flatMap((arch) =>
    /** @type {const} */ (['dir', 'tar.gz', 'deb', 'AppImage']).map((form) => ({
      form,
      system: /** @type {const} */ ('linux'),
      arch,
    })),
  ),
  ...ARCHS.map((arch) => ({ form: /** @type {const} */ ('nsis'), system: /** @type {const} */ ('win32'), arch })),
  ...ARCHS.map((arch) => ({ form: /** @type {const} */ ('dmg'), system: /** @type {const} */ ('darwin'), arch })),
]

/**
 * Why a machine cannot make this package; nothing where it can. Pure.
 * @param {Target} target
 * @param {Facts} facts
 * @returns {string | undefined} in words that follow "because"
 */
export function whyNot(target, facts) {
  const offline = facts.noDownloads
  const here = facts.electron?.system === target.system && facts.electron.arch === target.arch
  if (!here && offline !== undefined)
    return `there is no Electron for ${target.system} ${target.arch} here, and ${offline}`
  switch (target.form) {
    case 'dir':
      return undefined
    case 'tar.gz':
      return facts.tar ? undefined : 'there is no tar'
    case 'deb':
      return facts.dpkg ? undefined : 'there is no dpkg-deb'
    case 'AppImage':
      if (facts.appImageTools || offline === undefined) return undefined
      return `APPIMAGE_TOOLS_PATH names no tools, and ${offline}`
    case 'nsis':
      return offline === undefined ? undefined : `NSIS is not here, and ${offline}`
    default:
      return facts.platform === 'darwin' ? undefined : 'only macOS makes disk images'
  }
}

/**
 * The targets that words name: a form, a form with its processor, "all"; without words, what suits this machine.
 * @param {readonly string[]} words e.g. `deb`, `AppImage:arm64`
 * @param {Facts} facts
 * @returns {Target[] | string} or what is wrong with them
 */
export function chosen(words, facts) {
  if (words.length === 0) return TARGETS.filter((each) => each.system === facts.platform && each.arch === facts.arch)
  if (words.includes('all')) return [...TARGETS]
  /** @type {Target[]} */
  const found = []
  for (const word of words) {
    const [form, arch = facts.arch] = word.split(':')
    const target = TARGETS.find((each) => each.form === form && each.arch === arch)
    if (target === undefined) {
      const forms = [...new Set(TARGETS.map((each) => each.form))].join(', ')
      return `There is no package "${word}": say all, or one of ${forms}, with :x64 or :arm64 behind it.`
    }
    found.push(target)
  }
  return found
}
