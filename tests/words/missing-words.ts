import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { parseValue } from '../../protocol/parse.ts'
import { eventOf, profileOf } from '../../sports/disciplines/find-profile.ts'
import type { BoardProps } from '../../sports/parts/board-props.ts'
import { sampleSchema, type Sample } from '../../sports/parts/sample.ts'
import { StageContext, type Stage } from '../../sports/parts/stage-context.ts'
import { wordsOf, type Dictionary } from '../../sports/parts/words/say.ts'
import type { ComponentType } from 'react'

const boards = import.meta.glob<{ default: ComponentType<BoardProps> }>('../../sports/*/Board.tsx', { eager: true })
const samples = import.meta.glob<unknown>('../../sports/*/samples/*.json', { eager: true, import: 'default' })

const FORMS = [
  { width: 1920, height: 1080, form: 'landscape' },
  { width: 1080, height: 1920, form: 'portrait' },
  { width: 1920, height: 160, form: 'ribbon' },
] as const

/** What the boards of all samples asked a language for, and whether its dictionary had it. */
export function askedWords(tag: string, dictionary: Dictionary): { readonly missed: ReadonlySet<string> } {
  const missed = new Set<string>()
  const words = wordsOf(tag, dictionary, (text) => missed.add(text))
  for (const [file, raw] of Object.entries(samples)) {
    const family = /sports\/([^/]+)\//.exec(file)?.[1] ?? ''
    const Board = boards[`../../sports/${family}/Board.tsx`]?.default
    const sample = parseValue(file, raw, sampleSchema)
    if (Board === undefined || !sample.ok) throw new Error(`${file}: ${sample.ok ? 'no board' : sample.reason}`)
    const first = file === Object.keys(samples)[0]
    for (const stage of stagesOf(sample.value, words, first)) {
      renderToStaticMarkup(createElement(StageContext, { value: stage }, createElement(Board, propsOf(sample.value))))
    }
    for (const text of saidByFeed(sample.value)) missed.delete(text)
  }
  return { missed }
}

/** @param every also the three faults: their words are the same on all boards. */
function stagesOf(sample: Sample, words: Stage['words'], every: boolean): readonly Stage[] {
  const now = () => sample.stage?.now ?? sample.document.receivedAt
  const usual = { reducedMotion: true, fixedPage: 1, words, now, wallClock: () => '12:00' }
  const old = { aged: { asOf: '12:00:00' }, fault: { kind: 'hub', since: 0 } } as const
  const others = (['source', 'silent'] as const).map((kind) => ({ ...old, fault: { kind, since: 0 } }))
  return FORMS.flatMap((form) =>
    (every ? [{}, old, ...others] : [{}]).map((state) => ({ ...usual, ...form, ...state })),
  )
}

function propsOf({ document, beside = {} }: Sample): BoardProps {
  const rsc = document.key.slice(document.key.indexOf('/') + 1)
  const discipline = document.value['discipline']
  return {
    document,
    beside,
    profile: profileOf(typeof discipline === 'string' ? discipline : rsc.slice(0, 3)),
    event: eventOf(rsc),
  }
}

/** The feed's own words are nobody's to translate: every text of the documents, and what a board's typesetting makes of it. */
function saidByFeed(sample: Sample): ReadonlySet<string> {
  const said = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      said.add(value)
      said.add(
        value
          .replace(/(\w)'(\w|\b)/g, '$1’$2')
          .replace(/(\d)\s?[x×]\s?(\d)/g, '$1×$2')
          .replace(/(\d)\s?(km|m|kg)\b/g, '$1\u00a0$2'),
      )
    } else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) walk(each)
  }
  walk(sample)
  return said
}
