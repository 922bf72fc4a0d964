import { describe, expect, it } from 'vitest'
import type { Cell, Row, StatusView } from '../board-spec.ts'
import { CATCH_UP, endedNews, endOfNews, nextBoardNews, type BoardPicture } from './board-news.ts'
import { NO_NEWS } from './news-teller.ts'
import { CORRECTED_FOR, LEADER_FOR, MOVED_FOR, RECORD_FOR } from './news.ts'
import { rowFacts } from './row-facts.ts'

type Shape = StatusView['shape']
const row = (id: string, rank: string, result: string, ...records: readonly string[]): Row => ({
  id,
  cells: {
    ...(rank === '' ? {} : { rank: { kind: 'rank', text: rank, equal: false } }),
    ...(result === '' ? {} : { result: { kind: 'result', text: result } }),
    marks: { kind: 'marks', chips: records.map((text) => ({ kind: 'record', text, equalled: false })) },
  },
})
const withRank = (base: Row, rank: Cell): Row => ({ ...base, cells: { ...base.cells, rank } })
const shown = (shape: Shape, rows: readonly Row[], more: Partial<BoardPicture> = {}): BoardPicture => ({
  facts: rowFacts(rows),
  shape,
  matrix: false,
  notes: [],
  records: {},
  feed: 'up',
  ...more,
})
/** The news after pictures that follow each other at once. */
const after = (...pictures: readonly BoardPicture[]) =>
  pictures.slice(1).reduce((news, next, i) => nextBoardNews(news, pictures[i] ?? next, next, 1000), NO_NEWS)

const ab = [row('a', '1', '9.93'), row('b', '2', '9.95')]
const ba = [row('b', '1', '9.92'), row('a', '2', '9.93')]

describe('places and corrections', () => {
  it('shows the value before a correction for 20 s, only where an OFFICIAL changed', () => {
    const better = [row('a', '1', '9.94'), row('b', '2', '9.95')]
    const news = after(shown('official', ab), shown('official', better))
    expect(news.rows['a']?.old).toEqual({ text: '9.93', until: 1000 + CORRECTED_FOR })
    expect(news.rows['b']).toBeUndefined()
    expect(news.line).toEqual({ kind: 'corrected', rows: ['a'], note: undefined, until: 1000 + CORRECTED_FOR })
    expect(after(shown('live', ab), shown('live', better)).rows['a']).toBeUndefined()
    expect(endedNews(news, rowFacts(better), 1000 + CORRECTED_FOR)).toMatchObject({ rows: {}, line: undefined })
  })

  it('says with a correction the Note that came with it, and none that stood before', () => {
    const old = shown('official', ab, { notes: ['Wind gauge checked.'] })
    const news = after(old, shown('official', ab, { notes: ['Wind gauge checked.', 'Lane 4 advanced.'] }))
    expect(news.line).toMatchObject({ kind: 'corrected', note: 'Lane 4 advanced.' })
    expect(after(old, shown('official', ab, { notes: ['Wind gauge checked.'] })).line).toBeUndefined()
  })

  it('marks places won and lost for 10 s', () => {
    const news = after(shown('unofficial', ab), shown('unofficial', ba))
    expect(news.rows['a']?.moved).toEqual({ by: -1, until: 1000 + MOVED_FOR })
    expect(news.rows['b']?.moved?.by).toBe(1)
    expect(endOfNews(news)).toBe(1000 + MOVED_FOR)
  })

  it('has nothing to say of the first results: no rank before is no move', () => {
    const news = after(shown('start list', [row('a', '', '')]), shown('live', [row('a', '1', '9.93')]))
    expect(news.rows).toEqual({})
    expect(endOfNews(news)).toBeUndefined()
  })
})

describe('a new leader', () => {
  it('is who takes rank 1 from somebody while LIVE, for 10 s', () => {
    const news = after(shown('live', ab), shown('live', ba))
    expect(news.rows['b']?.leader).toEqual({ until: 1000 + LEADER_FOR })
    expect(news.rows['a']?.leader).toBeUndefined()
    expect(news.line).toMatchObject({ kind: 'leader', rows: ['b'] })
  })

  it('is not the first one to lead, who ties with the leader, or who wins when the race is over', () => {
    const nobody = [row('a', '', ''), row('b', '', '')]
    expect(after(shown('live', nobody), shown('live', ab)).line).toBeUndefined()
    const tied = [row('a', '1', '9.93'), row('b', '1', '9.93')]
    expect(after(shown('live', ab), shown('live', tied)).line).toBeUndefined()
    expect(after(shown('live', ab), shown('unofficial', ba)).line).toBeUndefined()
  })

  it('is one at a time: who loses the lead again is no longer marked', () => {
    const news = after(shown('live', ab), shown('live', ba), shown('live', ab))
    expect(news.rows['b']?.leader).toBeUndefined()
    expect(news.line).toMatchObject({ kind: 'leader', rows: ['a'] })
  })

  it('is not who took the lead while the line was cut, nor in what is caught up with after it', () => {
    const cut = shown('live', ab, { feed: 'cut' })
    const back = after(shown('live', ab), cut, shown('live', ab), shown('live', ba))
    expect(back.rows['b']?.leader).toBeUndefined()
    expect(back.rows['b']?.moved?.by).toBe(1)
    const later = nextBoardNews(back, shown('live', ba), shown('live', ab), 1000 + CATCH_UP)
    expect(later.line).toMatchObject({ kind: 'leader', rows: ['a'] })
  })
})

describe('a record', () => {
  const broken = [row('a', '1', '9.57', 'WR'), row('b', '2', '9.95')]

  it('stands out with its result for 20 s once its chip comes', () => {
    const news = after(shown('unofficial', ab), shown('official', broken))
    expect(news.rows['a']?.record).toEqual({ of: 'result', until: 1000 + RECORD_FOR })
    expect(news.line).toMatchObject({ kind: 'record', rows: ['a'], sign: 'WR' })
    expect(after(shown('official', broken), shown('official', broken)).line).toBeUndefined()
  })

  it('is no news where its chip was on the first picture, and none once it is taken back', () => {
    expect(after(shown('live', [...broken, row('c', '3', '10.0')]), shown('live', broken)).line).toBeUndefined()
    const back = after(shown('unofficial', ab), shown('unofficial', broken), shown('unofficial', ab))
    expect(back.rows['a']?.record).toBeUndefined()
    expect(back.line).toBeUndefined()
  })

  it('of a nation marks its chip alone, and lets the photo finish be told first', () => {
    const photo = ab.map((each) => withRank(each, { kind: 'photo', text: '1' }))
    const news = after(shown('live', photo), shown('unofficial', [row('a', '1', '9.93', 'NR'), row('b', '2', '9.95')]))
    expect(news.rows['a']?.record?.of).toBe('chip')
    expect(news.line?.kind).toBe('photo read')
  })

  it('of the world is told before one of an area', () => {
    const news = after(
      shown('live', ab),
      shown('live', [row('a', '1', '9.93', 'AR'), row('b', '2', '9.95', 'AR', 'WR')]),
    )
    expect(news.line).toMatchObject({ kind: 'record', rows: ['b'], sign: 'WR' })
  })

  it('of a lift marks the chip alone: the total has not changed with it', () => {
    const lifted = [row('a', '1', '9.93', 'WR'), row('b', '2', '9.95')]
    const news = after(shown('live', ab, { matrix: true }), shown('live', lifted, { matrix: true }))
    expect(news.rows['a']?.record?.of).toBe('chip')
  })

  it('in the header stands beside the one before, where the feed replaced it', () => {
    const news = after(
      shown('official', ab, { records: { 'record WR': '9.58' } }),
      shown('official', ab, { records: { 'record WR': '9.57' } }),
    )
    expect(news.facts).toEqual({ 'record WR': { text: '9.58', until: 1000 + RECORD_FOR } })
    expect(endedNews(news, {}, 1000 + RECORD_FOR).facts).toEqual({})
  })

  it('keeps the line against a new leader who comes while it stands', () => {
    const live = after(
      shown('live', ab),
      shown('live', broken),
      shown('live', [row('b', '1', '9.56'), row('a', '2', '9.57', 'WR')]),
    )
    expect(live.line?.kind).toBe('record')
    expect(live.rows['b']?.leader).toBeDefined()
  })
})

describe('a photo finish and medals', () => {
  const photo = ab.map((each) => withRank(each, { kind: 'photo', text: each.id === 'a' ? '1' : '2' }))

  it('settles where the viewfinder becomes a rank, and says who was where', () => {
    const news = after(shown('unofficial', photo), shown('unofficial', ab))
    expect(news.rows['a']?.settled?.as).toBe('rank')
    expect(news.rows['a']?.moved).toBeUndefined()
    expect(news.line).toMatchObject({ kind: 'photo read', rows: ['a', 'b'] })
  })

  it('turns rings into discs once, when they become OFFICIAL on the screen', () => {
    const medal = (filled: boolean) =>
      ab.map((each) => withRank(each, { kind: 'rank', text: '1', equal: false, medal: 1, filled }))
    const news = after(shown('unofficial', medal(false)), shown('official', medal(true)))
    expect(news.rows['a']?.settled?.as).toBe('medal')
    expect(after(shown('official', medal(true)), shown('official', medal(true))).rows).toEqual({})
  })
})

describe('a protest', () => {
  it('that ends with another result shows for 20 s what stood before it', () => {
    const news = after(shown('unofficial', ab), shown('protest', ab), shown('protest', ba), shown('official', ba))
    expect(news.rows['b']?.old?.text).toBe('9.95')
    expect(news.rows['b']?.moved?.by).toBe(1)
    expect(news.line).toMatchObject({ kind: 'protest over', rows: ['b', 'a'] })
  })

  it('that ends with the result it began with says so', () => {
    const news = after(shown('unofficial', ab), shown('protest', ab), shown('official', ab))
    expect(news.line).toMatchObject({ kind: 'protest over', rows: [] })
    expect(news.rows).toEqual({})
  })

  it('that was there on the first picture ends without a word: what stood before it was not seen', () => {
    expect(after(shown('protest', ab), shown('official', ba)).line).toBeUndefined()
  })
})

describe('rows without news of their own', () => {
  it('stay the same objects, so that none is painted again', () => {
    const news = after(shown('live', ab), shown('live', ba))
    const same = nextBoardNews(news, shown('live', ba), shown('live', ba), 1500)
    expect(same.rows).toBe(news.rows)
    expect(same.line).toBe(news.line)
  })
})
