// Keeps the overview current: asks the hub, and touches only the rows that changed, so nothing flickers and nobody loses the
// link under the pointer.
import { age, lists, masthead } from './index-view.js'

const POLL_MS = 2000
/** How long the hub may take; after that it counts as not answering. */
const PATIENCE_MS = 5000

/** What to add to this machine's clock to get the hub's, ms. */
let offset = 0
/** @type {number | undefined} */
let lostAt

const part = (/** @type {string} */ name) => {
  const found = document.querySelector(`[data-part="${name}"]`)
  if (!found) throw new Error(`the page has no ${name}`)
  return found
}

async function refresh() {
  try {
    const response = await fetch('/api/overview', { signal: AbortSignal.timeout(PATIENCE_MS) })
    if (!response.ok) throw new Error(`the hub answered ${response.status}`)
    show(await response.json())
    lostAt = undefined
  } catch {
    // The page stays as it is and says since when it is old.
    lostAt ??= Date.now()
  }
  document.body.classList.toggle('lost', lostAt !== undefined)
  setTimeout(refresh, POLL_MS)
}

/** @param {import('../overview.ts').Overview} overview */
function show(overview) {
  offset = overview.now - Date.now()
  const head = part('masthead')
  replaceWhenNew(head, masthead(overview))
  document.title = overview.competition ?? overview.name
  for (const [name, rows] of Object.entries(lists(overview))) {
    const body = part(name)
    const old = new Map([...body.children].map((element) => [element.getAttribute('data-id') ?? '', element]))
    let place = body.firstElementChild
    for (const { id, html } of rows) {
      const made = elementOf(html)
      const held = old.get(id)
      old.delete(id)
      const element = held && same(held, made) ? held : made
      if (held && element !== held) {
        if (place === held) place = held.nextElementSibling
        held.remove()
      }
      if (element === place) place = place.nextElementSibling
      else body.insertBefore(element, place)
    }
    for (const gone of old.values()) gone.remove()
  }
  tick()
}

/** @param {string} html of one row */
function elementOf(html) {
  const template = document.createElement('template')
  template.innerHTML = html
  const element = template.content.firstElementChild
  if (!element) throw new Error('a row has no element')
  return element
}

/**
 * Equal but for the ages, which count on by themselves.
 * @param {Element} a
 * @param {Element} b
 */
function same(a, b) {
  return withoutAges(a) === withoutAges(b)
}

/** @param {Element} element */
function withoutAges(element) {
  return element.innerHTML.replaceAll(/(<time[^>]*>)[^<]*/g, '$1')
}

/**
 * @param {Element} element
 * @param {string} html
 */
function replaceWhenNew(element, html) {
  if (element.getAttribute('data-html') === html) return
  element.setAttribute('data-html', html)
  element.innerHTML = html
}

function tick() {
  const now = Date.now() + offset
  for (const element of document.querySelectorAll('time[data-at]')) {
    const text = age(now - Number(element.getAttribute('data-at')))
    if (element.textContent !== text) element.textContent = text
  }
  const note = part('lost')
  const text =
    lostAt === undefined
      ? ''
      : `The hub has not answered for ${age(Date.now() - lostAt)}: this is the last known state.`
  if (note.textContent !== text) note.textContent = text
}

setInterval(tick, 1000)
void refresh()
