import type { Pinned, PinnedTarget } from '../board-spec.ts'
import { formWidth, type CellRoom } from '../layout/cells.ts'
import { RIBBON } from '../layout/ribbon-layout.ts'
import { measured } from '../layout/text-measure.ts'
import { fitRibbonNames } from '../names/name-fit.ts'
import { NameText } from '../names/NameText.tsx'
import { useStage } from '../stage-context.ts'
import { givenWeight } from './grid-layout.ts'
import { SignPicture } from './PinnedStrip.tsx'
import { FactText } from './FactView.tsx'

const VALUE = { weight: 800, axis: RIBBON.figures } as const

/** Who is up, on a ribbon: name over country and gap, the first target (the running clock) at the right. px. */
export function RibbonPinned({
  pinned,
  left,
  width,
  height,
}: {
  pinned: Pinned
  left: number
  width: number
  height: number
}) {
  const { look } = useStage()
  const [first, second] = pinned.targets.filter((target) => target.lights === undefined)
  const fitted = measured((measure) => {
    const cells: CellRoom = {
      sizes: { name: RIBBON.name * height, fact: 0, chip: 0, label: 0 },
      body: 0,
      measure,
      givenWeight: givenWeight(look),
      family: 800,
    }
    const text = [first?.value, first?.sample].toSorted((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0] ?? ''
    const value = measure(text, { size: RIBBON.name * height, ...VALUE })
    const room = width - value - (2 * RIBBON.pad + RIBBON.gap) * height
    const names = fitRibbonNames(
      [{ name: pinned.name, room }],
      (form, axis) => formWidth(form, axis, RIBBON.name * height, cells) + 0.5,
    )
    return names[0]
  })
  return (
    <div className="tb-ribbon-pinned" style={{ left, width }} data-pinned={pinned.id}>
      <div>
        {fitted === undefined ? null : <NameText name={pinned.name} fitted={fitted} local={false} />}
        <p className="tb-ribbon-said">
          {pinned.organisation === undefined ? null : <span>{pinned.organisation}</span>}
          <Said target={second} />
        </p>
      </div>
      {first === undefined ? null : (
        <b className="tb-ribbon-value">
          <SignPicture sign={first.sign} />
          <FactText fact={{ id: first.label, ...first }} />
        </b>
      )}
    </div>
  )
}

/** A gap says itself by its sign; another target needs its word: "1:38.12 to beat". */
function Said({ target }: { target: PinnedTarget | undefined }) {
  if (target === undefined) return null
  return (
    <span>
      <SignPicture sign={target.sign} />
      {target.value}
      {target.sign === undefined ? ` ${target.label}` : ''}
    </span>
  )
}
