/** @typedef {Record<string, string | number | undefined>} Attributes */

const ESCAPES = /** @type {Record<string, string>} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

/**
 * One element as text; attributes that are `undefined` are left out.
 * @param {string} name @param {Attributes} attributes @param {...(string | readonly string[])} children already XML
 */
export function el(name, attributes, ...children) {
  const head = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join('')
  const body = children.flat().join('')
  return body === '' ? `<${name}${head}/>` : `<${name}${head}>${body}</${name}>`
}

/** @param {string} name @param {string} content */
export const textElement = (name, content) => `<${name}>${escape(content)}</${name}>`
