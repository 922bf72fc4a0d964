import { describe, expect, it } from 'vitest'
import { initials, nameForms, namePieces } from './name-forms.ts'

describe('name forms', () => {
  it('keep the order of the feed: family name first, or last', () => {
    expect(namePieces('BOLT Usain', 'BOLT')).toEqual([
      { text: 'BOLT', part: 'family' },
      { text: 'Usain', part: 'given' },
    ])
    expect(namePieces('Usain BOLT', 'BOLT')).toEqual([
      { text: 'Usain', part: 'given' },
      { text: 'BOLT', part: 'family' },
    ])
  })

  it('find the family name in another case', () => {
    expect(namePieces('DE GRASSE Andre', 'De Grasse')[0]).toEqual({ text: 'DE GRASSE', part: 'family' })
  })

  it('set a name without a family part wholly bold', () => {
    expect(namePieces('Jamaica', undefined)).toEqual([{ text: 'Jamaica', part: 'family' }])
    expect(namePieces('BOLT Usain', 'GATLIN')).toEqual([{ text: 'BOLT Usain', part: 'family' }])
  })

  it('keep the hyphen between initials', () => {
    expect(initials('Anne-Marie')).toBe('A.-M.')
    expect(initials('Ben Youssef')).toBe('B. Y.')
    expect(initials('Łucja')).toBe('Ł.')
  })

  it('go from full over the feed’s shorter form and the initial to the family name alone', () => {
    const forms = nameForms({ full: 'VAN DER BERG Anna Maria', short: 'VAN DER BERG Anna', family: 'VAN DER BERG' })
    expect(forms.map((f) => f.id)).toEqual(['full', 'short', 'initial', 'family'])
    expect(forms.at(-2)?.pieces.map((p) => p.text)).toEqual(['VAN DER BERG', 'A. M.'])
    expect(forms.at(-1)?.pieces.map((p) => p.text)).toEqual(['VAN DER BERG'])
  })

  it('say initials as the feed does, where its shorter form is made of them', () => {
    const forms = nameForms({ full: 'VAN DER BERG Anna Maria', short: 'VAN DER BERG A M', family: 'VAN DER BERG' })
    expect(forms.map((f) => f.id)).toEqual(['full', 'short', 'family'])
  })

  it('have nothing shorter for a country', () => {
    expect(nameForms({ full: 'Great Britain' })).toHaveLength(1)
  })
})
