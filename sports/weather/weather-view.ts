import type { WeatherDocument, WeatherPoint } from './model.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { FrameSpec } from '../parts/board-frame/frame-spec.ts'
import { codeWords } from '../parts/spec/code-words.ts'
import { inOrder } from '../parts/spec/rows.ts'
import { dayOf, timeOfDay, typeset } from '../parts/spec/words.ts'

export interface WeatherFact {
  readonly id: string
  readonly label: string
  readonly value: string
}
/** What it is like at one point of the venue. */
export interface PointView {
  readonly id: string
  /** "Start", "Finish"; absent where the venue is one point and has no name. */
  readonly label?: string | undefined
  /** Of the air, as sent with its unit: "21°C". */
  readonly temperature?: string | undefined
  /** The sky in words. */
  readonly sky?: string | undefined
  /** The most important first: what has no room goes from the end. */
  readonly facts: readonly WeatherFact[]
}
export interface WeatherView {
  readonly frame: FrameSpec
  readonly points: readonly PointView[]
}

/** What a weather message says of each point, in its order. Values are the feed's; units are written beside them. Pure. */
export function weatherView(weather: WeatherDocument, props: Pick<BoardProps, 'document'>): WeatherView {
  const points = inOrder(weather.points).map(([id, point]) => pointView(id, point))
  const { title } = weather
  const subtitle = [title.discipline, ...(title.event === title.discipline ? [] : [title.event]), title.sub ?? '']
  const sent = subtitle.filter((word) => word !== '').map(typeset)
  const measured = inOrder(weather.points).map(([, point]) => timeOfDay(point.date))
  const time = measured.find((each) => each !== undefined) ?? timeOfDay(props.document.asOf)
  return {
    frame: {
      mark: 'weather',
      title: 'Weather',
      subtitle: sent,
      sent,
      facts: time === undefined ? [] : [{ id: 'measured', value: time, label: 'Measured' }],
      legend: [],
      note: points.length === 0 ? 'No measurements yet' : undefined,
      date: dayOf(props.document.asOf),
    },
    points,
  }
}

const POINTS: Readonly<Record<string, string>> = { main: '', FOP: 'Field of play' }
const MAIN = ['AIR', 'value']
const WORDS: Readonly<Record<string, string>> = { value: '', SPEED: '', GUST: 'gusts' }

function pointView(id: string, point: WeatherPoint): PointView {
  const temperatures = Object.entries(point.temperature ?? {})
  const main = MAIN.flatMap((code) => temperatures.filter(([key]) => key === code))[0] ?? temperatures[0]
  const { SKY: sky, ...states } = point.conditions ?? {}
  const label = POINTS[id] ?? codeWords(id)
  const wind = windFacts(point)
  return {
    id,
    ...(label === '' ? {} : { label }),
    temperature: main === undefined ? undefined : withUnit(main[1]),
    sky: sky === undefined ? undefined : codeWords(sky),
    facts: [
      ...wind.slice(0, 1),
      ...grounds(
        temperatures.filter((each) => each !== main),
        states,
      ),
      ...(point.humidity === undefined ? [] : [fact('humidity', 'Humidity', percent(point.humidity))]),
      ...measures(point.precipitation, 'Precipitation'),
      ...wind.slice(1),
      ...measures(point.pressure, 'Pressure'),
    ],
  }
}

/** "1.2 m/s NW": the direction is the feed's own word. */
function windFacts({ wind, windDirection }: WeatherPoint): readonly WeatherFact[] {
  const all = Object.entries(wind ?? {})
  if (all.length === 0) return windDirection === undefined ? [] : [fact('wind', 'Wind', windDirection)]
  return all.map(([code, each], i) => {
    const word = WORDS[code] ?? codeWords(code).toLowerCase()
    const value = i === 0 && windDirection !== undefined ? `${withUnit(each)} ${windDirection}` : withUnit(each)
    return fact(`wind ${code}`, word === '' ? 'Wind' : `Wind · ${word}`, value)
  })
}

/** Water, snow, ice, track: how warm, and in what state. */
function grounds(
  temperatures: readonly (readonly [string, { readonly value: string; readonly unit?: string | undefined }])[],
  states: Readonly<Record<string, string>>,
): readonly WeatherFact[] {
  const warm = new Map(temperatures)
  return [...new Set([...warm.keys(), ...Object.keys(states)])].map((code) => {
    const each = warm.get(code)
    const state = states[code]
    const said = [each === undefined ? '' : withUnit(each), state === undefined ? '' : codeWords(state)]
    return fact(code, codeWords(code), said.filter((words) => words !== '').join(' · '))
  })
}

function measures(all: WeatherPoint['pressure'], label: string): readonly WeatherFact[] {
  return Object.entries(all ?? {}).map(([code, each]) => {
    const word = code === 'value' ? '' : codeWords(code).toLowerCase()
    return fact(`${label} ${code}`, word === '' ? label : `${label} · ${word}`, withUnit(each))
  })
}

function fact(id: string, label: string, value: string): WeatherFact {
  return { id, label, value }
}

function percent(humidity: string): string {
  return /^\d+(\.\d+)?$/.test(humidity) ? `${humidity} %` : humidity
}

/** "21°C", "1.2 m/s"; a minus is a minus. */
function withUnit({ value, unit }: { readonly value: string; readonly unit?: string | undefined }): string {
  const figure = value.replace(/^-(?=\d)/, '−')
  if (unit === undefined) return figure
  return /^[CF]$/.test(unit) ? `${figure}°${unit}` : `${figure} ${unit}`
}
