import { describe, expect, test } from 'vitest'
import { headerTime, readHeader, readKeepAliveDelay } from './odf-header.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const RESULT = '<OdfBody DocumentCode="ATHM" DocumentType="DT_RESULT" Date="2016-08-12" Time="093000123">'

describe('header of an ODF message', () => {
  test('is read from the root alone, whatever follows', () => {
    const header = { type: 'DT_RESULT', documentCode: 'ATHM', date: '2016-08-12', time: '093000123' }
    expect(readHeader(bytes(`${RESULT}<Competition><broken`))).toEqual(header)
    expect(readHeader(bytes(`\uFEFF<?xml version="1.0"?>\n<!-- <OdfBody/> -->\n${RESULT}`))).toEqual(header)
  })

  test('is absent where there is no OdfBody', () => {
    const texts = ['', 'not XML', '<html><OdfBody/></html>', '\u001f\u008b', '<OdfBody']
    expect(texts.map((text) => readHeader(bytes(text)))).toEqual(texts.map(() => undefined))
  })

  test('is found behind a long comment, but not behind an endless one', () => {
    expect(readHeader(bytes(`<!--${' '.repeat(3000)}-->${RESULT}`))?.type).toBe('DT_RESULT')
    expect(readHeader(bytes(`<!--${' '.repeat(1e6)}-->${RESULT}`))).toBeUndefined()
  })

  test('gives a time in ms only where date and time have the nine-digit form', () => {
    const header = { type: 'DT_RESULT', documentCode: '', date: '2016-08-12', time: '093000123' }
    expect(headerTime(header)).toBe(Date.UTC(2016, 7, 12, 9, 30, 0, 123))
    expect(headerTime({ ...header, time: '09:30:00.123' })).toBeUndefined()
    expect(headerTime({ ...header, date: '' })).toBeUndefined()
  })

  test('says how often keep-alives come, where the message says so', () => {
    const local = (config: string) =>
      bytes(`<OdfBody DocumentType="DT_LOCAL_ON"><Competition>${config}</Competition></OdfBody>`)
    expect(readKeepAliveDelay(local('<Config KADelay="30" DelayOffSet="5"/>'))).toBe(30)
    expect(readKeepAliveDelay(local('<Config/>'))).toBeUndefined()
    expect(readKeepAliveDelay(local('<Config KADelay="soon"/>'))).toBeUndefined()
  })
})
