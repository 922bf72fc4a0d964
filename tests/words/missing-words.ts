import { text } from 'node:stream/consumers'
import { createElement, type ReactElement } from 'react'
import { prerenderToNodeStream } from 'react-dom/static'
import { parseValue } from '../../protocol/parse.ts'
import { eventOf, profileOf } from '../../sports/disciplines/find-profile.ts'
import type { BoardProps } from '../../sports/parts/board-props.ts'
import { sampleSchema, type Sample } from '../../sports/parts/sample.ts'
import { StageContext, type Stage } from '../../sports/parts/stage-context.ts'
import { type Dictionary, type Words } from '../../sports/parts/words/say.ts'
import { wordsOf } from '../../sports/parts/words/words-of.ts'
import type { ComponentType } from 'react'

const boards = import.meta.glob<{ default: ComponentType<BoardProps> }>('../../sports/*/Board.tsx', { eager: true })
const samples = import.meta.glob<unknown>('../../sports/*/samples/*.json', { eager: true, import: 'default' })

/** Portrait says the same words as landscape. */
const FORMS = [
  { width: 1920, height: 1080, form: 'landscape' },
  { width: 1920, height: 160, form: 'ribbon' },
] as const

/**
 * Every text of their own that the boards of all samples ask to be said in another language. Boards are drawn once, whatever the
 * number of languages.
 */
export async function askedTexts(): Promise<ReadonlySet<string>> {
  const asked = new Set<string>()
  for (const [file, raw] of Object.entries(samples)) {
    const family = /sports\/([^/]+)\//.exec(file)?.[1] ?? ''
    const Board = boards[`../../sports/${family}/Board.tsx`]?.default
    const sample = parseValue(file, raw, sampleSchema)
    if (Board === undefined || !sample.ok) throw new Error(`${file}: ${sample.ok ? 'no board' : sample.reason}`)
    const own = new Set<string>()
    const words = wordsOf('none', {}, (asking) => own.add(asking))
    const first = file === Object.keys(samples)[0]
    for (const stage of stagesOf(sample.value, words, first)) {
      await drawn(createElement(StageContext, { value: stage }, createElement(Board, propsOf(sample.value))))
    }
    const feed = saidByFeed(sample.value)
    // "24 MEIER", "QQ 2": a number beside a word of the feed.
    const sent = (text: string) => feed.has(plain(text)) || feed.has(plain(text.replaceAll(/^\d+ | \d+$/g, '')))
    for (const text of own) for (const part of text.split(' · ')) if (!sent(part)) asked.add(part)
  }
  return asked
}

/** A sample in landscape, as HTML. @param file "combat/live". */
export function drawnIn(file: string, words: Words): Promise<string> {
  const sample = parseValue(file, samples[`../../sports/${file.replace('/', '/samples/')}.json`], sampleSchema)
  const Board = boards[`../../sports/${file.split('/')[0] ?? ''}/Board.tsx`]?.default
  const [stage] = sample.ok ? stagesOf(sample.value, words, false) : []
  if (Board === undefined || !sample.ok || stage === undefined) throw new Error(`${file} cannot be drawn`)
  return drawn(createElement(StageContext, { value: stage }, createElement(Board, propsOf(sample.value))))
}

/** As HTML, with the parts of a board that are loaded when they are drawn. */
async function drawn(board: ReactElement): Promise<string> {
  const { prelude } = await prerenderToNodeStream(board)
  return text(prelude)
}

/** Those of the texts that a dictionary has no word for. */
export function missingWords(asked: ReadonlySet<string>, dictionary: Dictionary): readonly string[] {
  const missing = new Set<string>()
  const { say } = wordsOf('any', dictionary, (text) => missing.add(text))
  for (const text of asked) say(text)
  return [...missing].toSorted()
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

/** The feed's own words are nobody's to translate: every text of the documents and every code, also as a board writes it out. */
function saidByFeed(sample: Sample): ReadonlySet<string> {
  const said = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value === 'string') said.add(plain(value))
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) {
        for (const part of key.split('/')) said.add(plain(part))
        walk(each)
      }
  }
  walk(sample)
  return said
}

/** Without what typesetting changes: case, underscores, apostrophes, spaces, the sign of "by". */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s_\u00a0]+/g, '')
    .replaceAll('’', "'")
    .replaceAll('×', 'x')
    .replaceAll('–', '-')
}
