import { expect, it } from 'vitest'
import { pictureRules } from './venue-rules.ts'

const LOGO = 'data:image/png;base64,AAAA'

it('A logo has its place by the family mark, as wide as it says', () => {
  const rules = pictureRules({ base: 'night', logo: LOGO, logoWidth: 3 })
  expect(rules).toContain('.tb-landscape .tb-logo')
  expect(rules).toContain('inline-size: calc(var(--H) * 0.24)')
  expect(rules).toContain(`url("${LOGO}") center / contain`)
})

it('A background lies under its scrim; a picture goes before a gradient', () => {
  const gradient = { from: '#101820', to: '#070a10' }
  expect(pictureRules({ base: 'night', background: { gradient } })).toBe(
    "[data-look~='venue'].tb { background: linear-gradient(color-mix(in srgb, var(--ground) 60%, transparent), color-mix(in srgb, var(--ground) 60%, transparent)), linear-gradient(180deg, #101820, #070a10); }",
  )
  expect(pictureRules({ base: 'night', background: { picture: LOGO, gradient } })).not.toContain('180deg')
})

it('What is no picture is not drawn: nothing gets out of its quotes', () => {
  expect(pictureRules({ base: 'night', logo: 'data:image/png;base64,A") } * { display: none' })).toBe('')
  expect(pictureRules({ base: 'night', background: { gradient: { from: 'red', to: 'blue' } } })).toBe('')
})
