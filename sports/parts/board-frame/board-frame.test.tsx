import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { StageContext, type Stage } from '../stage-context.ts'
import { BodyBoard } from './BodyBoard.tsx'
import type { FrameSpec } from './frame-spec.ts'
import { RibbonBodyBoard } from './RibbonBodyBoard.tsx'

const spec: FrameSpec = {
  mark: 'match',
  title: "Women's basketball",
  shortTitle: 'W basketball',
  subtitle: ['Basketball', 'Semi-final 1'],
  facts: [],
  status: { shape: 'live', word: 'LIVE' },
  legend: [{ sign: 'T', words: 'timeout' }],
}
const stage: Stage = {
  width: 1920,
  height: 1080,
  form: 'landscape',
  reducedMotion: true,
  now: () => 0,
  wallClock: () => '20:15',
}

function drawn(own: Partial<Stage>) {
  return renderToStaticMarkup(
    <StageContext value={{ ...stage, ...own }}>
      {own.form === 'ribbon' ? (
        <RibbonBodyBoard spec={spec} accent="#FF9E4A" told={[]}>
          {({ left, width }) => <p>{`body ${left >= 0 && width > 0}`}</p>}
        </RibbonBodyBoard>
      ) : (
        <BodyBoard spec={spec} accent="#FF9E4A" told={[]}>
          {({ top, height }) => <p>{`body ${Math.round(top)} ${Math.round(height)}`}</p>}
        </BodyBoard>
      )}
    </StageContext>,
  )
}

describe('a board whose body is no table', () => {
  it('has the header, status, legend and clock of every board around it', () => {
    const html = drawn({})
    for (const words of ['Women&#x27;s basketball', 'Semi-final 1', 'LIVE', 'timeout', '20:15', 'body 172 824'])
      expect(html).toContain(words)
    expect(html).not.toContain('As of')
  })

  it('gives room to the band that says how old the picture is', () => {
    const html = drawn({ aged: { asOf: '20:14:03' } })
    expect(html).toContain('20:14:03')
    expect(html).toContain('LAST KNOWN')
    expect(html).toContain('body 276 720')
  })

  it('stands between plate and bottom line on a ribbon', () => {
    const html = drawn({ form: 'ribbon', width: 1920, height: 160 })
    expect(html).toContain('W basketball')
    expect(html).toContain('body true')
    expect(html).toContain('tb-plate-live')
  })
})
