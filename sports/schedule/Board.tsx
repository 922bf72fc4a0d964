import { schema } from './model.ts'
import { scheduleSpec } from './schedule-spec.ts'
import type { BoardProps } from '../parts/board-props.ts'
import { useTick } from '../parts/motion/use-tick.ts'
import { useStage } from '../parts/stage-context.ts'
import { TableBoard } from '../parts/table-board/TableBoard.tsx'

/** The minutes to the next start turn within that time, ms. */
const TICK = 10_000

/** A day's timetable. @throws where the document is none: the stage shows the plain table instead. */
export default function Board({ document, profile, profileOf = () => profile }: BoardProps) {
  const { now } = useStage()
  useTick(TICK)
  const schedule = schema.parse(document.value)
  const codes = [...new Set(Object.values(schedule.units).map((unit) => unit.discipline))]
  const names = new Map(codes.map((code) => [code, profileOf(code).name]))
  const [only] = codes
  // The key of a schedule names no discipline: its units do.
  const accent = codes.length === 1 && only !== undefined ? profileOf(only).accent : profile.accent
  return <TableBoard spec={scheduleSpec(schedule, now(), names)} boardKey={document.key} accent={accent} />
}
