import { useEffect, useState } from 'react'
import { nextOrder, type Order } from './order-gate.ts'
import type { Row } from '../board-spec.ts'
import { useStage } from '../stage-context.ts'

/** The rows in the order to show now: what they say is always new, where they stand moves at most once in 2 s. */
export function useOrder(rows: readonly Row[]): readonly Row[] {
  const { now } = useStage()
  const wanted = rows.map((row) => row.id)
  const [shown, setShown] = useState<Order>()
  const [, wake] = useState(0)
  const { order, wait } = nextOrder(shown, wanted, now())
  if (order !== shown) setShown(order)

  useEffect(() => {
    if (wait === undefined) return undefined
    const timer = setTimeout(() => wake((n) => n + 1), wait)
    return () => clearTimeout(timer)
  })

  const byId = new Map(rows.map((row) => [row.id, row]))
  return order.ids.map((id) => byId.get(id)).filter((row) => row !== undefined)
}
