import type { ShownElement } from './elements.ts'
import { partWord } from './part-words.ts'
import { performanceFor, type Contest } from './performer.ts'

/** The card of one performance: its elements, and what they add up to, as sent. */
export interface Card {
  /** Another one where there is something new on it: then it comes up. */
  readonly id: string
  /** Whose it is, as a screen reader says it. */
  readonly name: string
  readonly elements: readonly ShownElement[]
  /** The element that came last, while the performance goes on. */
  readonly newest?: string | undefined
  /** As many as anybody of this unit has shown: the card keeps room for them. */
  readonly room: number
  readonly labels: { readonly base: string; readonly goe: string }
  readonly sums: readonly Sum[]
}
export interface Sum {
  readonly id: string
  readonly label: string
  readonly value?: string | undefined
  /** part: of the score · score: of this performance · total: of all of them. */
  readonly size: 'part' | 'score' | 'total'
}

/** Words with room: a column says "TES". */
const LONG: Readonly<Record<string, string>> = {
  'ELEMENT/TOT': 'Technical',
  'COMPONENT/TOT': 'Components',
  'DEDUCTION/TOT': 'Deductions',
  PENALTY: 'Penalty',
}

/**
 * The card of who stands in the panel, where the feed has elements of the performance; none otherwise.
 * @param id who stands in the panel.
 */
export function cardOf(contest: Contest, id: string | undefined): Card | undefined {
  const entry = contest.field.find((each) => each.id === id)
  if (entry === undefined) return undefined
  const performance = performanceFor(entry, contest)
  const { elements } = performance
  if (elements.length === 0) return undefined
  const { own, counts } = entry
  const { words = {} } = contest.props.event.judged ?? {}
  const known = Object.keys(words).filter((key) => key !== 'BASE' && key !== 'GOE')
  const others = performance.parts.filter(({ key }) => !known.includes(key)).map(({ key }) => key)
  const parts = [...known, ...others].map((key): Sum => {
    const [code = key, pos] = key.split('/')
    const value = performance.parts.find((part) => part.key === key)?.value
    return { id: key, label: LONG[key] ?? partWord(code, pos, words), value, size: 'part' }
  })
  const run = contest.runs.find((each) => each.id === contest.rsc)?.label
  const added = contest.runs.length > 0
  const sums: readonly (Sum | undefined)[] = [
    ...parts.slice(0, 4),
    { id: 'score', label: run ?? ownLabel(contest), value: own.result ?? own.irm, size: 'score' },
    added
      ? { id: 'total', label: 'Total', value: contest.totalled ? counts.result : undefined, size: 'total' }
      : undefined,
  ]
  const shown = contest.field.map((each) => Object.keys(each.own.elements ?? {}).length)
  return {
    id: `${entry.id} ${own.result === undefined ? elements.length : 'scored'}`,
    name: own.name.full,
    elements,
    newest: own.result === undefined ? elements.at(-1)?.id : undefined,
    room: Math.max(elements.length, ...shown),
    labels: { base: words['BASE'] ?? 'Base', goe: words['GOE'] ?? 'GOE' },
    sums: sums.filter((sum) => sum !== undefined),
  }
}

/** The word of the profile for this run, "Short"; the label of the result where it has none. */
function ownLabel({ props, rsc }: Contest): string {
  return props.event.parts?.[rsc.slice(22, 26).replace(/-+$/, '')] ?? props.event.resultLabel
}
