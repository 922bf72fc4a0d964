import type { Versioned } from '../../../protocol/documents.ts'
import { useStage } from '../../../sports/parts/stage-context.ts'
import { plainPicture } from './last-resort.ts'
import './last-resort.css'

/** Rows per picture: what a hall can read. */
const MOST = 8

/** The floor under the floor: title and rows as the document has them, set plainly. Draws nothing that could throw. */
export function LastResort({ document }: { document: Versioned }) {
  const { title, status, rows } = plainPicture(document)
  const { aged, form, fixedPage = 1, wallClock } = useStage()
  const size = form === 'ribbon' ? 1 : MOST
  const pages = Math.max(1, Math.ceil(rows.length / size))
  const from = (Math.min(fixedPage, pages) - 1) * size
  return (
    <section className={aged === undefined ? 'last' : 'last last-aged'} aria-label={title}>
      <header className="last-header">
        <h1 className="last-title">{title}</h1>
        <p className="last-status">{aged === undefined ? status || wallClock() : `As of ${aged.asOf}`}</p>
      </header>
      {rows.length === 0 ? <p className="last-empty">Nothing to show yet</p> : null}
      <div role="table" aria-label={title} aria-rowcount={rows.length} className="last-rows">
        {rows.slice(from, from + size).map((row, i) => (
          <div role="row" aria-rowindex={from + i + 1} key={row.id} className="last-row">
            <span role="cell" data-column="rank" className="last-rank">
              {row.rank}
            </span>
            <span role="cell" data-column="code" className="last-code">
              {row.organisation}
            </span>
            <span role="cell" data-column="name" className="last-name">
              {row.name}
            </span>
            <span role="cell" data-column="result" className="last-result">
              {row.result}
            </span>
          </div>
        ))}
      </div>
    </section>
  )
}
