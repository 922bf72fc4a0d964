import { describe, expect, test } from 'vitest'
import { fitPages } from './fit-pages.ts'

/** A box of 1000 px, letters as wide as half their size, one line. */
const room = {
  largest: 200,
  smallest: 50,
  fits: (text: string, size: number) => text.length * size * 0.5 <= 1000,
}

describe('A notice', () => {
  test('that is short is set at the largest size', () => {
    expect(fitPages('Gate B', room)).toEqual({ size: 200, pages: ['Gate B'] })
  })

  test('is set as large as it fits', () => {
    const { size, pages } = fitPages('Please leave by gate', room)
    expect(pages).toEqual(['Please leave by gate'])
    expect(size).toBeGreaterThan(95)
    expect(room.fits('Please leave by gate', size)).toBe(true)
  })

  test('that is too long turns pages of whole words, and loses none of them', () => {
    const text = 'The start of the final is delayed by thirty minutes, because of the thunderstorm over the stadium.'
    const { size, pages } = fitPages(text, room)
    expect(size).toBe(50)
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.every((page) => room.fits(page, 50))).toBe(true)
    expect(pages.join(' ')).toBe(text)
  })

  test('with one word that is too long for a page still ends', () => {
    const word = 'x'.repeat(100)
    expect(fitPages(`a ${word} b`, room).pages).toEqual(['a', word, 'b'])
  })

  test('in a script without spaces between words is divided between words', () => {
    const text = '大会の決勝は雷雨のため三十分遅れて開始されますのでご了承くださいますようお願いいたします。'
    const { pages } = fitPages(text, room)
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.join('')).toBe(text)
  })
})
