import { describe, expect, it } from 'vitest'
import { feedBoards, isList, namesIn } from './feed-boards.ts'
import { readOptions } from './options.ts'

const message = (type: string, code: string, status = '', body = '') =>
  `<OdfBody DocumentCode="${code}" DocumentType="${type}"${status === '' ? '' : ` ResultStatus="${status}"`}>${body}</OdfBody>`
const HEAT = 'ATHW100M--------------HEAT000100--'
const FINAL = 'ATHW100M--------------FNL-000100--'

describe('The boards of a feed', () => {
  it('are its timetable, medals and trees, and of each event the live picture that says most, with its moment', () => {
    const medals = message('DT_MEDALS', 'ATH')
    const now = message('DT_CURRENT', FINAL, 'LIVE')
    const rich = message('DT_RESULT', FINAL, 'LIVE', '<Result/><Result/>')
    const { send, live } = feedBoards([
      message('DT_PARTIC', 'ATH'),
      message('DT_RESULT', HEAT, 'LIVE', '<Result/>'),
      medals,
      now,
      rich,
      message('DT_RESULT', FINAL, 'OFFICIAL', '<Result/><Result/><Result/>'),
    ])
    expect(send).toEqual([medals, rich, now])
    expect(live).toEqual([`unit/${FINAL}`])
  })

  it('hang on lists, which are sent before', () => {
    expect(['DT_PARTIC_TEAMS', 'DT_SCHEDULE', 'DT_CODES'].map((type) => isList(message(type, 'X')))).toEqual([
      true,
      true,
      true,
    ])
    expect(isList(message('DT_RESULT', 'X'))).toBe(false)
  })

  it('name people, teams and nations wherever they stand', () => {
    const tree = { matches: { a: { sides: { 1: { name: { full: 'BERG Ida' } }, 2: { name: { full: 'Norway' } } } } } }
    expect([...namesIn(tree)]).toEqual(['BERG Ida', 'Norway'])
  })
})

describe('What is proven', () => {
  it('is every shipped language and every board, or those that are named', () => {
    expect(readOptions(['DIR'], ['en', 'ar'])).toMatchObject({ languages: ['en', 'ar'], boards: 'all' })
    expect(readOptions(['DIR', '--languages', 'ko,fr', '--boards', 'feed', '--distance', '80'], ['en'])).toMatchObject({
      languages: ['ko', 'fr'],
      boards: 'feed',
      seat: 80,
    })
    expect(() => readOptions(['DIR', '--boards', 'some'])).toThrow(/--boards is "some"/)
  })
})
