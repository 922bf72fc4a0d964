import type { JsonObject } from '../../protocol/json.ts'
import { present } from '../../protocol/odf.ts'
import type { Apply } from './context.ts'
import { partKey } from './part-key.ts'
import { readTitle } from './read-result.ts'
import { childOf, childrenOf } from './read-xml.ts'
import type { XmlElement } from './xml-element.ts'
import { fallbackTitle } from './result-document.ts'
import { disciplineOf } from './rsc.ts'

const KNOWN: ReadonlySet<string> = new Set(['Code', 'Humidity', 'Wind_Direction', 'Prec_Type'])

/** DT_WEATHER → `weather/<rsc>` of a discipline or its venue (odf.md 5.9): entered by hand, by point. */
export const applyWeather: Apply = ({ store, stamp }, message, competition) => {
  const points: Record<string, JsonObject> = {}
  for (const weather of childrenOf(competition, 'Weather')) {
    for (const conditions of childrenOf(weather, 'Conditions')) {
      const code = conditions.attrs['Code'] ?? ''
      if (code === '__proto__') continue
      points[code === '' ? 'main' : code] = pointOf(conditions, weather.attrs['Date'], Object.keys(points).length + 1)
    }
  }
  if (Object.keys(points).length === 0) return 'It says nothing of the weather'
  const title = readTitle(childOf(competition, 'ExtendedInfos'), fallbackTitle(message.code, undefined))
  const discipline = disciplineOf(message.code)
  store.put(partKey('weather', message), { family: 'weather', discipline, title: present({ ...title }), points }, stamp)
  return undefined
}

function pointOf(conditions: XmlElement, date: string | undefined, sortOrder: number): JsonObject {
  const { attrs } = conditions
  const states: Record<string, string> = {}
  for (const { attrs: state } of childrenOf(conditions, 'Condition')) {
    if (state['Code'] !== undefined && state['Value'] !== undefined) states[state['Code']] = state['Value']
  }
  const ext = Object.fromEntries(Object.entries(attrs).filter(([name]) => !KNOWN.has(name)))
  return present({
    sortOrder,
    date,
    humidity: attrs['Humidity'],
    windDirection: attrs['Wind_Direction'],
    precipitationType: attrs['Prec_Type'],
    conditions: Object.keys(states).length === 0 ? undefined : states,
    temperature: measuresOf(conditions, 'Temperature'),
    wind: measuresOf(conditions, 'Wind'),
    pressure: measuresOf(conditions, 'Pressure'),
    precipitation: measuresOf(conditions, 'Precipitation'),
    ext: Object.keys(ext).length === 0 ? undefined : ext,
  })
}

/** By code, else by type, else "value"; of two of a kind the first. */
function measuresOf(conditions: XmlElement, name: string): JsonObject | undefined {
  const measures: Record<string, JsonObject> = {}
  for (const { attrs } of childrenOf(conditions, name)) {
    if (attrs['Value'] === undefined) continue
    const key = attrs['Code'] ?? attrs['Type'] ?? 'value'
    measures[key] ??= present({ value: attrs['Value'], unit: attrs['Unit'] })
  }
  return Object.keys(measures).length === 0 ? undefined : measures
}
