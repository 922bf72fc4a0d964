import { givenWeight } from '../layout/measures.ts'
import type { Pinned, PinnedTarget } from '../board-spec.ts'
import { formWidth, type CellRoom } from '../layout/cells.ts'
import { RIBBON } from '../layout/ribbon-layout.ts'
import { measured } from '../layout/text-measure.ts'
import { fitRibbonNames } from '../names/name-fit.ts'
import { NameText } from '../names/NameText.tsx'
import { useStage } from '../stage-context.ts'

import { SignPicture } from './PinnedStrip.tsx'
import { FactText } from './FactView.tsx'

const SAID = { weight: 650, axis: 80 } as const
/** Between two words of the second line, as a share of the height. */
const GAP = 0.16
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
  const [first] = pinned.targets.filter((target) => target.lights === undefined)
  const { fitted, said } = measured((measure) => {
    const cells: CellRoom = {
      sizes: { name: RIBBON.name * height, fact: 0, chip: 0, label: 0 },
      body: 0,
      measure,
      givenWeight: givenWeight(look),
      family: 800,
    }
    const values = [first?.value ?? '', first?.sample ?? '']
    const value = Math.max(...values.map((text) => measure(text, { size: RIBBON.name * height, ...VALUE })))
    const room = width - value - (2 * RIBBON.pad + RIBBON.gap) * height
    const [name] = fitRibbonNames(
      [{ name: pinned.name, room }],
      (form, axis) => formWidth(form, axis, RIBBON.name * height, cells) + 0.5,
    )
    const wide = (words: readonly Words[]) =>
      words.reduce(
        (sum, { text, sign }) =>
          sum +
          measure(text, { size: RIBBON.fact * height, ...SAID }) +
          (sign === undefined ? 0 : 0.2 * height) +
          GAP * height,
        -GAP * height,
      )
    let words = wordsOf(pinned)
    while (words.length > 1 && wide(words) > room) words = words.slice(0, -1)
    return { fitted: name, said: words }
  })
  return (
    <div
      role="group"
      aria-label={pinned.name.full}
      className="tb-ribbon-pinned"
      style={{ insetInlineStart: left, width }}
      data-pinned={pinned.id}
    >
      <div>
        {fitted === undefined ? null : <NameText name={pinned.name} fitted={fitted} local={false} />}
        <p className="tb-ribbon-said">
          {said.map(({ text, sign }) => (
            <span key={text}>
              <SignPicture sign={sign} />
              {text}
            </span>
          ))}
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

interface Words {
  readonly text: string
  readonly sign?: PinnedTarget['sign']
}

/** Country, what the value at the right is (a running clock says so itself), and the second target, most important first. */
function wordsOf({ organisation, targets }: Pinned): readonly Words[] {
  const [first, second] = targets.filter((target) => target.lights === undefined)
  const said: readonly (Words | undefined)[] = [
    organisation === undefined ? undefined : { text: organisation },
    first === undefined || first.clock?.running === true ? undefined : { text: first.short ?? first.label },
    second === undefined
      ? undefined
      : {
          text: second.sign === undefined ? `${second.value} ${second.short ?? second.label}` : second.value,
          sign: second.sign,
        },
  ]
  return said.filter((words) => words !== undefined)
}
