import type { JsonObject } from '../../protocol/json.ts'
import { present, type OdfFamily } from '../../protocol/odf.ts'
import { infoValue, periodsPart, unknownTuples, unknownValues } from '../parts/read-odf.ts'
import { colourOf, KNOWN_INFOS, knownOfRow, momentPart, rolesPart, sidePart } from './side-part.ts'

/** DT_RESULT and DT_CURRENT of a match → the family's own part (odf.md F6). */
export const odf: OdfFamily = {
  unit(source, { match }) {
    const known = knownOfRow(match)
    const competitors: Record<string, JsonObject> = {}
    for (const row of source.rows) {
      const ext = { ...unknownValues(row.extended, known), ...unknownValues(row.stats, known) }
      competitors[row.id] = present({
        ...sidePart(row, match),
        wlt: row.attrs['WLT'],
        colour: colourOf(row),
        roles: rolesPart(row.members),
        ext: Object.keys(ext).length === 0 ? undefined : ext,
      })
    }
    return {
      unit: present({
        ...periodsPart(source),
        ...momentPart(source),
        resCode: infoValue(source, 'UI', 'RES_CODE'),
        ...unknownTuples(source.infos, KNOWN_INFOS),
      }),
      competitors,
    }
  },
  current(source, { match }) {
    const competitors: Record<string, JsonObject> = {}
    for (const row of source.rows) competitors[row.id] = sidePart(row, match)
    return { unit: momentPart(source), competitors }
  },
}
