import type { JsonObject } from '../../protocol/json.ts'
import { present } from '../../protocol/odf.ts'
import type { Apply } from './context.ts'
import { partKey } from './part-key.ts'
import { childOf, childrenOf } from './read-xml.ts'
import type { XmlElement } from './xml-element.ts'
import { disciplineOf, padRsc } from './rsc.ts'

/** DT_CONFIG → `config/<rsc>` (odf.md 5.9): by unit, "TYPE/CODE" or "TYPE/CODE/Pos" to value and items. */
export const applyConfig: Apply = ({ store, stamp }, message, competition) => {
  const units: Record<string, JsonObject> = {}
  for (const config of childrenOf(childOf(competition, 'Configs'), 'Config')) {
    const said = settingsOf(config)
    const unit = config.attrs['Unit'] === undefined ? message.code : padRsc(config.attrs['Unit'])
    if (Object.keys(said).length > 0) units[unit] = { ...units[unit], ...said }
  }
  if (Object.keys(units).length === 0) return 'It configures nothing'
  store.put(partKey('config', message), { discipline: disciplineOf(message.code), units }, stamp)
  return undefined
}

function settingsOf(config: XmlElement): Record<string, JsonObject> {
  const settings: Record<string, JsonObject> = {}
  childrenOf(config, 'ExtendedConfig').forEach((element, index) => {
    const { attrs } = element
    const items: Record<string, string> = {}
    for (const { attrs: item } of childrenOf(element, 'ExtendedConfigItem')) {
      if (item['Code'] !== undefined && item['Value'] !== undefined)
        items[key(item['Code'], item['Pos'])] = item['Value']
    }
    settings[key(`${attrs['Type'] ?? 'EC'}/${attrs['Code'] ?? ''}`, attrs['Pos'])] = present({
      sortOrder: index + 1,
      value: attrs['Value'],
      items: Object.keys(items).length === 0 ? undefined : items,
    })
  })
  return settings
}

function key(code: string, pos: string | undefined): string {
  return pos === undefined ? code : `${code}/${pos}`
}
