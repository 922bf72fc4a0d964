import type { CardProps } from './card-props.ts'

const BARS = ['#fff', '#ff0', '#0ff', '#0f0', '#f0f', '#f00', '#00f', '#000']
/** Per cent of white: the whole way, then what is lost first at either end. */
const GREYS = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]
const ENDS = [0, 1, 2, 3, 4, 6, 94, 96, 97, 98, 99, 100]

/** Full colours, greys, the steps next to black and white, and smooth ramps: the same on all screens of a hall. */
export function ColourCard({ name }: CardProps) {
  return (
    <section className="card card-colour" aria-label={`Colours of ${name}`} data-view="card" data-card="colour">
      <Fields colours={BARS} />
      <Fields colours={GREYS.map(grey)} words={GREYS} />
      <Fields colours={ENDS.map(grey)} words={ENDS} />
      <div className="card-ramps">
        <i />
        <i />
        <i />
        <i />
      </div>
      <p className="card-plate">
        <b>{name}</b>
      </p>
    </section>
  )
}

function Fields({ colours, words }: { colours: readonly string[]; words?: readonly number[] }) {
  return (
    <div className="card-fields">
      {colours.map((colour, i) => (
        <i key={colour} style={{ background: colour, color: (words?.[i] ?? 0) > 45 ? '#000' : '#fff' }}>
          {words?.[i]}
        </i>
      ))}
    </div>
  )
}

function grey(percent: number): string {
  const level = Math.round(percent * 2.55)
  return `rgb(${level} ${level} ${level})`
}
