import type { WeatherView } from './weather-view.ts'
import type { Words } from '../parts/words/say.ts'

/** The same in the screen's language: our own words; points and states nobody has a word for stay as the feed sent them. */
export function sayWeather(view: WeatherView, { say }: Words): WeatherView {
  return {
    frame: { ...view.frame, title: say(view.frame.title) },
    points: view.points.map((point) => ({
      ...point,
      ...(point.label === undefined ? {} : { label: say(point.label) }),
      ...(point.sky === undefined ? {} : { sky: say(point.sky) }),
      facts: point.facts.map((fact) => ({ ...fact, label: say(fact.label) })),
    })),
  }
}
