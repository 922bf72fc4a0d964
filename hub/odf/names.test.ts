import { describe, expect, it } from 'vitest'
import { participantName, teamName } from './names.ts'

describe('a participant name', () => {
  it('is the board form of the feed, with the family as it stands in it', () => {
    const attrs = {
      GivenName: 'Lukas',
      FamilyName: 'Weißhaidinger',
      PSCBLongName: 'WEISSHAIDINGER Lukas',
      PSCBName: 'WEISSHAID. Lukas',
      PSCBShortName: 'WEISSHAIDINGER L',
    }
    expect(participantName(attrs)).toEqual({
      full: 'WEISSHAIDINGER Lukas',
      short: 'WEISSHAIDINGER L',
      family: 'WEISSHAIDINGER',
    })
  })

  it.each([
    [{ GivenName: 'Robert', FamilyName: 'de Castella', PSCBName: 'de CASTELLA Robert' }, 'de CASTELLA'],
    [{ GivenName: 'Robert', FamilyName: 'de Castella', PSCBName: 'de Castella R.' }, 'de Castella'],
    [{ GivenName: 'John', FamilyName: 'Smith', PSCBName: 'John SMITH' }, 'SMITH'],
    [{ GivenName: 'John', FamilyName: 'Smith', PSCBName: 'SMITH J.' }, 'SMITH'],
    [{ GivenName: '', FamilyName: 'Suryani', PSCBName: 'SURYANI' }, 'SURYANI'],
    [{ GivenName: 'Kıvılcım', FamilyName: 'Salman', PSCBName: 'SALMAN Kıvılcım' }, 'SALMAN'],
  ])('of %o has the family %s', (attrs, family) => {
    expect(participantName(attrs).family).toBe(family)
  })

  it('has no family where it cannot be told', () => {
    expect(participantName({ GivenName: 'Ana', FamilyName: 'López', PSCBName: 'LOPEZ A.' })).toEqual({
      full: 'LOPEZ A.',
    })
  })

  it('falls back to the print form, then to what it is made of', () => {
    expect(participantName({ GivenName: 'J', FamilyName: 'Doe', PrintName: 'DOE J', PrintInitialName: 'DOE' })).toEqual(
      {
        full: 'DOE J',
        short: 'DOE',
        family: 'DOE',
      },
    )
    expect(participantName({ GivenName: 'Jane', FamilyName: 'Doe' })).toEqual({ full: 'DOE Jane', family: 'DOE' })
  })
})

it('a team is called by its board name, else its name, else its organisation', () => {
  expect(teamName({ PSCBName: 'Jamaica', PSCBShortName: 'JAM', Name: 'JAM 1' })).toEqual({
    full: 'Jamaica',
    short: 'JAM',
  })
  expect(teamName({ Name: 'France', ShortName: 'France' })).toEqual({ full: 'France' })
  expect(teamName({ Organisation: 'FRA' })).toEqual({ full: 'FRA' })
})
