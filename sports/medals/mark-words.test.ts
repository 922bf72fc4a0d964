import { expect, it } from 'vitest'
import { estimate } from '../parts/layout/text-measure.ts'
import { haveRoom } from './mark-words.ts'
import { layoutMoment } from './moment-layout.ts'
import type { MedalRow } from './moment.ts'

const winner = (family: string): MedalRow => ({
  id: '1',
  medal: 1,
  rank: '1',
  name: { full: `${family} Elin`, family },
  organisation: 'DEN',
  members: [],
  result: '1.96',
  chips: [{ kind: 'best', text: 'PB', equalled: true }],
  markWords: 'equals personal best',
  share: 0.5,
})
const room = (family: string, words: string) => {
  const moment = { title: "Women's High Jump", shortTitle: 'W High Jump', rows: [winner(family)] }
  const [placed] = layoutMoment(moment, 1920, 1080, 'landscape', estimate)
  if (placed === undefined) throw new Error('nothing is placed')
  return haveRoom(words, placed, 1080, estimate)
}

it("A mark is said in words beside a short name, and stands alone where the words would run into the winner's name", () => {
  expect(room('BERG', 'equals personal best')).toBe(true)
  expect(room('ØSTERGAARD', 'equals personal best')).toBe(false)
})
