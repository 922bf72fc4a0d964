import { useMemo } from 'react'
import type { FrameSpec } from '../board-frame/frame-spec.ts'
import type { TableSpec } from '../board-spec.ts'
import { useStage } from '../stage-context.ts'
import { ENGLISH, type WholeBoards, type Words } from './say.ts'

/** The words of the language this screen speaks now: `say('Period')` for what a board draws by itself. */
export function useWords(): Words {
  return useStage().words ?? ENGLISH
}

/** A table's spec in the screen's language; the same object for the same spec and language. */
export function useSaid(spec: TableSpec): TableSpec {
  const words = useWords()
  return useMemo(() => wholeOf(words)?.table(spec, words) ?? spec, [spec, words])
}

/** The same for a board that is no table. */
export function useSaidFrame<Spec extends FrameSpec>(spec: Spec): Spec {
  const words = useWords()
  return useMemo(() => wholeOf(words)?.frame(spec, words) ?? spec, [spec, words])
}

/** English between other languages keeps room for their labels. */
function wholeOf({ whole, others }: Words): WholeBoards | undefined {
  return whole ?? others.find((other) => other.whole !== undefined)?.whole
}
