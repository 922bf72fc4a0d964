import type { StatusView } from './board-spec.ts'

const FILL: Readonly<Record<StatusView['shape'], number>> = {
  'start list': 25,
  live: 50,
  unofficial: 75,
  official: 100,
  protest: 100,
}

/**
 * The rule under the header: a quarter, half, three quarters dashed, whole; amber hatched under protest; dotted grey when the
 * picture is old. It grows by moving a window over a fixed pattern, so dashes keep their size.
 */
export function StatusLine({ status, aged }: { status: StatusView | undefined; aged: boolean }) {
  if (status === undefined) return <div className="tb-line" />
  const rest = FILL[status.shape] - 100
  const pattern = aged ? 'dotted' : status.shape.replace(' ', '-')
  return (
    <div className="tb-line">
      <div className="tb-line-window" style={{ transform: `translateX(${rest}%)` }}>
        <div className={`tb-line-fill tb-line-${pattern}`} style={{ transform: `translateX(${-rest}%)` }} />
      </div>
    </div>
  )
}
