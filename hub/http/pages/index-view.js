// What the overview page shows, as HTML. The hub fills the page with it, and the page's own script keeps it current with it: so
// it is plain JavaScript without imports, and every text that comes from outside passes `escape`.

/** @typedef {import('../overview.ts').Overview} Overview */
/** @typedef {{ id: string, html: string }} Row */

/** @type {Record<string, [shape: string, word: string]>} */
const STATUS = {
  START_LIST: ['start-list', 'Start list'],
  LIVE: ['live', 'Live'],
  INTERMEDIATE: ['live', 'Live'],
  PARTIAL: ['live', 'Partial'],
  UNCONFIRMED: ['unofficial', 'Unconfirmed'],
  UNOFFICIAL: ['unofficial', 'Unofficial'],
  PROVISIONAL: ['unofficial', 'Provisional'],
  OFFICIAL: ['official', 'Official'],
  PROTESTED: ['protest', 'Protest'],
}

/** @type {Record<string, [shape: string, word: string]>} */
const SOURCE = {
  running: ['live', 'Running'],
  silent: ['known', 'Silent'],
  cut: ['protest', 'Cut'],
  done: ['official', 'Done'],
  failed: ['protest', 'Failed'],
}

/** @param {unknown} text */
export function escape(text) {
  return String(text).replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? '',
  )
}

/**
 * How long ago, in the two or three signs a glance takes.
 * @param {number} ms
 */
export function age(ms) {
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 100) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 100) return `${minutes} min`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} d`
}

/**
 * A moment whose age the page's script keeps counting.
 * @param {number} at
 * @param {number} now
 */
function since(at, now) {
  return `<time data-at="${Number(at)}">${age(now - at)}</time>`
}

/** @param {[shape: string, word: string]} status */
function slab([shape, word]) {
  return `<span class="slab ${shape}"><i></i>${escape(word)}</span>`
}

/** @param {Overview} overview */
export function masthead(overview) {
  const { disk, setAside } = overview
  const faults = [
    disk.writable ? '' : `<p class="fault">Nothing can be stored: ${escape(disk.reason)}.</p>`,
    setAside === 0
      ? ''
      : `<p class="fault"><a href="/api/set-aside">${setAside} unreadable ${setAside === 1 ? 'message is' : 'messages are'} set aside</a>.</p>`,
  ]
  return `<h1>${escape(overview.competition ?? overview.name)}</h1><p class="sub">${escape(overview.name)} · hub ${escape(overview.version)}</p>${faults.join('')}`
}

/**
 * The rows of the three lists, each with an id that stays while the thing does.
 * @param {Overview} overview
 * @returns {{ screens: Row[], units: Row[], sources: Row[] }}
 */
export function lists(overview) {
  const { now } = overview
  return {
    sources: overview.sources.map((source) => ({
      id: source.id,
      html: row(source.id, [
        ['name', escape(source.name)],
        ['', slab(SOURCE[source.feed] ?? ['known', source.feed])],
        ['num', since(source.since, now)],
        ['num', String(source.accepted)],
        ['num', String(source.unchanged)],
        ['num', String(source.rejected)],
        ['rest', escape(source.reason ?? '')],
      ]),
    })),
    screens: overview.screens.map((screen) => ({
      id: screen.id,
      html: row(screen.id, [
        ['name', screenName(screen)],
        ['num', since(screen.since, now)],
        ['num', screen.paintedAt === undefined ? '' : since(screen.paintedAt, now)],
        ['rest', escape(screen.fault ?? screen.painted ?? '')],
      ]),
    })),
    units: overview.units.map((unit) => ({
      id: unit.key,
      html: row(unit.key, [
        ['num start', escape(clock(unit.start))],
        ['name', `<a href="/screen/preview?show=${encodeURIComponent(unit.key)}">${escape(unit.event)}</a>`],
        ['', escape(unit.sub ?? '')],
        ['', slab(STATUS[unit.status] ?? ['known', unit.status])],
        ['num', since(unit.receivedAt, now)],
        ['num', String(unit.competitors)],
        ['', escape(words(unit.scheduleStatus ?? ''))],
        ['rest', escape(unit.location ?? '')],
      ]),
    })),
  }
}

/** @param {import('../overview.ts').ScreenLine} line */
function screenName({ id, screen }) {
  if (screen === undefined) return `<span class="unnamed">client ${escape(id)}</span>`
  return `<a href="/screen/${encodeURIComponent(screen)}">${escape(screen)}</a>`
}

/**
 * @param {string} id
 * @param {[name: string, html: string][]} cells
 */
function row(id, cells) {
  const inside = cells.map(([name, html]) => (name === '' ? `<td>${html}</td>` : `<td class="${name}">${html}</td>`))
  return `<tr data-id="${escape(id)}">${inside.join('')}</tr>`
}

/**
 * Day and time as the feed says them, in the venue's own zone.
 * @param {string | undefined} iso
 */
function clock(iso) {
  const [, day, time] = /^\d{4}-\d{2}-(\d{2})T(\d{2}:\d{2})/.exec(iso ?? '') ?? []
  return time === undefined ? '' : `${Number(day)}. ${time}`
}

/** @param {string} code */
function words(code) {
  return code.toLowerCase().replaceAll('_', ' ')
}
