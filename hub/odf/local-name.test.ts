import { expect, test } from 'vitest'
import { localName } from './local-name.ts'

const of = (LocalFamilyName: string, LocalGivenName: string, Organisation: string) =>
  localName({ LocalFamilyName, LocalGivenName, Organisation })

test('A name in its own script says in which language it is drawn', () => {
  expect(of('山田', '花子', 'JPN')).toEqual({ text: '山田花子', lang: 'ja' })
  expect(of('山田', 'はな', 'BRA'), 'kana are Japanese anywhere').toEqual({ text: '山田はな', lang: 'ja' })
  expect(of('王', '芳', 'CHN')).toEqual({ text: '王芳', lang: 'zh-Hans' })
  expect(of('林', '美玲', 'TPE')).toEqual({ text: '林美玲', lang: 'zh-Hant' })
  expect(of('김', '서연', 'KOR')).toEqual({ text: '김서연', lang: 'ko' })
  expect(of('النجار', 'ليلى', 'EGY')).toEqual({ text: 'النجار ليلى', lang: 'ar' })
  expect(of('رضایی', 'مینا', 'IRI')?.lang).toBe('fa')
  expect(of('Шевченко', 'Олена', 'UKR')).toEqual({ text: 'Шевченко Олена', lang: 'uk' })
  expect(of('Παππάς', 'Νίκος', 'GRE')?.lang).toBe('el')
  expect(of('शर्मा', 'प्रिया', 'IND')?.lang).toBe('hi')
  expect(of('ใจดี', 'สมชาย', 'THA')?.lang).toBe('th')
})

test('A latin name, or none, says nothing new', () => {
  expect(of('Müller', 'Jürgen', 'GER')).toBeUndefined()
  expect(localName({})).toBeUndefined()
})
