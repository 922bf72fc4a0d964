import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { baseTokens } from '../../protocol/base-looks.ts'
import { BASE_LOOKS, TOKENS } from '../../protocol/look.ts'

const sheet = readFileSync(new URL('look.css', import.meta.url), 'utf8')

it.each(BASE_LOOKS)('The look %s is drawn in the colours of its data', (base) => {
  const [, rules = ''] = new RegExp(`\\[data-look~?='${base}'\\]\\s*\\{([^}]*)\\}`).exec(sheet) ?? []
  const drawn = Object.fromEntries(
    [...rules.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  )
  const long = (value: string | undefined) => {
    const fallback = /var\(--discipline, (#\w+)\)/.exec(value ?? '')?.[1] ?? value
    return fallback?.replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3')
  }
  expect(Object.fromEntries(TOKENS.map((token) => [token, long(drawn[token])]))).toEqual(baseTokens[base])
})
