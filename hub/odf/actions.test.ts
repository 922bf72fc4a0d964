import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actionsSchema } from '../../protocol/documents.ts'
import { openIngestBench, type IngestBench } from '../../tests/support/ingest-bench.ts'
import { el, message, participants, type Attrs } from '../../tests/support/odf-xml.ts'
import { keyActions, OTHERS_KEPT } from './key-actions.ts'

const MATCH = 'FBLWTEAM11------------SFNL000100--'

let bench: IngestBench
beforeEach(async () => {
  bench = await openIngestBench()
})
afterEach(() => bench.store.close())

const scorer = el(
  'Competitor',
  { Code: 'HOME', Type: 'T', Organisation: 'AAA' },
  el(
    'Composition',
    {},
    el('Athlete', { Code: '9', Order: 1, Bib: '9', Role: 'SCR' }, el('Description', { FamilyName: 'Nine' })),
    el('Athlete', { Code: '7', Order: 2, Role: 'ASSIST1' }),
  ),
)
const action = (id: number, attrs: Attrs, ...children: readonly string[]) =>
  el('Action', { Id: id, Order: id, Period: 'H1', ...attrs }, ...children)
const played = (header: Attrs, ...actions: readonly string[]) =>
  message({ DocumentType: 'DT_PLAY_BY_PLAY', DocumentCode: MATCH, ResultStatus: 'LIVE', ...header }, [
    el('Actions', { Home: 'HOME', Away: 'AWAY' }, ...actions),
  ])
const held = () => actionsSchema.parse(bench.value(`actions/${MATCH}`))

describe('the actions of a match', () => {
  it('say what happened, when, by whom, and the score after it', () => {
    const goal = { Action: 'GOAL', ActionAdd: 'HEAD', ActionDesc: 'Header', When: "12'", ScoreH: 1, ScoreA: 0 }
    bench.send(played({}, action(2, goal, scorer)))
    expect(held().actions['2']).toEqual({
      sortOrder: 2,
      period: 'H1',
      action: 'GOAL',
      detail: 'HEAD',
      text: 'Header',
      when: "12'",
      home: '1',
      away: '0',
      competitors: {
        '9': {
          sortOrder: 1,
          name: { full: 'NINE', family: 'NINE' },
          organisation: 'AAA',
          bib: '9',
          role: 'SCR',
          team: 'HOME',
        },
        '7': { sortOrder: 2, name: { full: '7' }, organisation: 'AAA', role: 'ASSIST1', team: 'HOME' },
      },
    })
  })

  it('are replaced whole by each version, in Order whatever the order sent', () => {
    bench.send(played({}, action(2, { Action: 'YC' }), action(1, { Action: 'GOAL' })))
    bench.send(played({ Version: 2 }, action(3, { Action: 'RC' }), action(1, { Action: 'GOAL' })))
    expect(Object.keys(held().actions)).toEqual(['1', '3'])
    bench.send(played({ Version: 3 }))
    expect(bench.has(`actions/${MATCH}`)).toBe(false)
  })

  it('of a match in parts stand together, each part replaced by its own message', () => {
    const part = (name: string) => ({ DocumentSubtype: name })
    bench.send(played(part('P1_ACTION'), action(1, { Action: 'GOAL' }), action(2, { Action: 'PEN' })))
    bench.send(played(part('P2_ACTION'), action(1, { Action: 'GOAL' })))
    bench.send(played({ ...part('P1_ACTION'), Version: 2 }, action(1, { Action: 'GOAL' })))
    const inOrder = Object.entries(held().actions).toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
    expect(inOrder.map(([id]) => id)).toEqual(['P1_ACTION/1', 'P2_ACTION/1'])
    bench.send(message({ DocumentType: 'DT_PLAY_BY_PLAY', DocumentCode: MATCH, ...part('P2_ACTION') }, undefined))
    expect(Object.keys(held().actions)).toEqual(['P1_ACTION/1'])
  })

  it('follow a corrected name', () => {
    bench.send(played({}, action(1, { Action: 'GOAL' }, scorer)))
    bench.send(
      participants({ DocumentCode: 'FBL-------------------------------' }, { Code: '7', PSCBName: 'SEVEN Any' }),
    )
    expect(held().actions['1']?.competitors?.['7']?.name.full).toBe('SEVEN Any')
  })

  it('are bounded: passes go, goals stay, and the document says how many went', () => {
    const goals = [action(1, { Action: 'GOAL', ScoreH: 1, ScoreA: 0 })]
    const passes = Array.from({ length: 500 }, (_, i) => action(i + 2, { Action: 'PASS', ScoreH: 1, ScoreA: 0 }))
    bench.send(played({}, ...goals, ...passes))
    const { actions, leftOut } = held()
    expect(Object.keys(actions)).toHaveLength(1 + OTHERS_KEPT)
    expect(actions['1']?.action).toBe('GOAL')
    expect(actions['501']).toBeDefined()
    expect(leftOut).toEqual({ all: 500 - OTHERS_KEPT })
  })
})

describe('key actions', () => {
  const others = Array.from({ length: OTHERS_KEPT }, (_, i) => ({ attrs: { Action: `PASS${i}` } }))
  const stays = (attrs: Record<string, string>) => keyActions([{ attrs }, ...others]).leftOut === 0

  it.each(['GOAL', 'OG', 'YC', 'RC', 'PEN', '2MIN', 'E-Q1', 'S-H2', 'START'])('%s is one', (code) => {
    expect(stays({ Action: code })).toBe(true)
  })

  it.each(['PASS', 'SHOT', 'FOUL', 'SUBST', 'CORNER'])('%s is none', (code) => {
    expect(stays({ Action: code })).toBe(false)
  })

  it('any action that changes the score is one, whatever its code', () => {
    expect(stays({ Action: 'P2', ScoreH: '2', ScoreA: '0' })).toBe(true)
    expect(stays({ Action: 'P2', ScoreH: '0', ScoreA: '0' })).toBe(false)
  })
})
