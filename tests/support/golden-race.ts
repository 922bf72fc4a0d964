import { nowSchema, type Now } from '../../protocol/documents.ts'
import { schema as lanesSchema, type LanesUnit } from '../../sports/lanes/model.ts'
import { schema as scheduleSchema, type Schedule } from '../../sports/schedule/model.ts'
import type { IngestBench } from './ingest-bench.ts'
import { RACE, result, row, schedule } from './odf-xml.ts'

export const DAY = 'schedule/2016-07-02'

export const race = (bench: IngestBench): LanesUnit => lanesSchema.parse(bench.value(`unit/${RACE}`))
export const day = (bench: IngestBench): Schedule => scheduleSchema.parse(bench.value(DAY))
export const now = (bench: IngestBench, location = 'main'): Now => nowSchema.parse(bench.value(`now/${location}`))

/** An OFFICIAL result with one row. */
export const first = (version: number, time = '9.81') =>
  result({ Version: version }, row('1', { Rank: 1, Result: time, SortOrder: 1 }))

export const scheduleUpdate = (header: object, ...units: string[]) =>
  schedule({ DocumentType: 'DT_SCHEDULE_UPDATE', ...header }, ...units)
