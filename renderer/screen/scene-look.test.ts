import { expect, test } from 'vitest'
import type { Versioned } from '../../protocol/documents.ts'
import { lookKey, LookFinder, lookRules, venueFacts } from './scene-look.ts'

const told: string[] = []
const finder = new LookFinder((_document, reason) => told.push(reason))
const document = (value: Versioned['value']): Versioned => ({
  key: 'look/arena',
  epoch: 'e',
  version: 1,
  receivedAt: 0,
  value,
})
const at = (value: Versioned['value']) => {
  const found = document(value)
  return () => found
}

test('The three looks that ship need no document', () => {
  expect(['night', 'bright', 'contrast', undefined].map(lookKey)).toEqual([undefined, undefined, undefined, undefined])
  expect(finder.of('bright', () => undefined)).toEqual({ base: 'bright' })
})

test('A venue’s look stands on the one it begins with; until it is here, night stands', () => {
  expect(lookKey('arena')).toBe('look/arena')
  expect(finder.of('arena', () => undefined)).toEqual({ base: 'night' })
  const look = { base: 'bright', tokens: { accent: '#204080' } }
  const get = at(look)
  expect(finder.of('arena', get)).toEqual({ base: 'bright', venue: look })
  expect(finder.of('arena', get), 'unchanged, it is the same object').toBe(finder.of('arena', get))
  expect(lookRules({ base: 'bright', tokens: { accent: '#204080' } })).toBe(
    "[data-look~='venue'] { --accent: #204080; } [style*='--own'] { --accent: var(--own); --accent-fill: var(--own); }",
  )
})

test('A look that is none is not drawn, and the hub hears why, once', () => {
  const get = at({ base: 'pink' })
  for (let i = 0; i < 3; i++) expect(finder.of('arena', get)).toEqual({ base: 'night' })
  expect(told).toHaveLength(1)
  expect(told[0]).toMatch(/base/)
})

test('Boards hear what lays them out: accents, type scale, and how wide a logo is, where there is one', () => {
  expect(venueFacts(undefined)).toEqual({})
  expect(venueFacts({ base: 'night' })).toEqual({ venueAccents: {} })
  expect(venueFacts({ base: 'night', logo: 'data:', type: { names: 1.2 } })).toEqual({
    venueAccents: {},
    type: { names: 1.2 },
    logo: 2,
  })
  expect(venueFacts({ base: 'night', logoWidth: 3 }).logo).toBeUndefined()
})
