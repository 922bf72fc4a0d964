import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Column, Row } from '../board-spec.ts'
import type { RowNews } from '../motion/news.ts'
import { StageContext, type Stage } from '../stage-context.ts'
import { FactView } from './FactView.tsx'
import { NewsView } from './NewsView.tsx'
import { TableRow } from './TableRow.tsx'

const stage: Stage = {
  width: 1920,
  height: 1080,
  form: 'landscape',
  reducedMotion: true,
  now: () => 0,
  wallClock: () => '20:15',
}
const column: Column = { id: 'result', kind: 'result', spoken: 'Time', priority: 0 }
const columns = [{ id: 'result', column, place: { id: 'result', x: 0, width: 200, padding: 0 } }]
const row: Row = { id: 'a', cells: { result: { kind: 'result', text: '9.94' } } }
const until = 1

function drawn(news: RowNews, more: { readonly bare?: boolean; readonly row?: Row } = {}): string {
  return renderToStaticMarkup(
    <StageContext value={stage}>
      <TableRow
        row={more.row ?? row}
        index={1}
        left={0}
        top={0}
        columns={columns}
        names={undefined}
        news={news}
        date={undefined}
        {...(more.bare === undefined ? {} : { bare: more.bare })}
      />
    </StageContext>,
  )
}

describe('news on a row', () => {
  it('frames the result of a new leader, and no empty cell', () => {
    expect(drawn({ leader: { until } })).toContain('tb-row-leader tb-row-has-result')
    expect(drawn({ leader: { until } }, { row: { id: 'a', cells: {} } })).not.toContain('tb-row-has-result')
  })

  it('makes the result of a record solid, of a national one its chip alone', () => {
    expect(drawn({ record: { of: 'result', until } })).toContain('tb-row-record-result')
    const chip = drawn({ record: { of: 'chip', until } })
    expect(chip).toContain('tb-row-record')
    expect(chip).not.toContain('tb-row-record-result')
  })

  it('draws the struck old value and the places won, on a ribbon neither: names have their room', () => {
    const news: RowNews = { old: { text: '9.93', until }, moved: { by: 2, until } }
    expect(drawn(news)).toMatch(/tb-moved.*tb-old">9\.93/)
    expect(drawn(news, { bare: true })).not.toMatch(/tb-moved|tb-old/)
  })

  it('changes no accessible name: cells are called by the words of the feed', () => {
    expect(drawn({ old: { text: '9.93', until }, leader: { until } })).toContain('aria-label="9.94"')
  })
})

describe('a line of news', () => {
  const words = {
    sign: 'CORRECTED',
    tone: 'plain',
    texts: ['A long Note of the jury of appeal on the third leg of the relay', 'SATO'],
  } as const

  it('says the first text that has room, and the sign alone where none has', () => {
    const line = (room: number) => renderToStaticMarkup(<NewsView words={words} room={room} unit={1080} />)
    expect(line(1800)).toContain('A long Note of the jury')
    expect(line(520)).toContain('SATO')
    expect(line(10)).not.toContain('SATO')
    expect(line(10)).toContain('CORRECTED')
  })
})

describe('a record of the header', () => {
  it('stands over the one before, struck, with its sign', () => {
    const fact = { id: 'record', value: '9.57', label: 'World record', mark: 'WR', old: '9.58' }
    const html = renderToStaticMarkup(
      <StageContext value={stage}>
        <FactView fact={fact} />
      </StageContext>,
    )
    expect(html).toContain('9.57')
    expect(html).toMatch(/WR<s>9\.58<\/s>/)
  })
})
