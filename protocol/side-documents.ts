import * as z from 'zod/mini'
import { nameSchema, titleSchema } from './documents.ts'

/**
 * Documents that stand beside results; a board takes from them what it needs. Statistics, weather and communications also have
 * boards of their own, by their `family`; a configuration has none: it says how a sport is played, nothing that a hall reads.
 * Strings as sent.
 */

const text = z.optional(z.string())
const texts = z.optional(z.record(z.string(), z.string()))

/** One StatsItem: value, and what is said of it. */
const statSchema = z.object({
  sortOrder: z.number(),
  value: text,
  attempt: text,
  average: text,
  percent: text,
  rank: text,
  rankEqual: text,
})
/** By "CODE" or "CODE/Pos". */
const statsRecord = z.optional(z.record(z.string(), statSchema))

/** `stats/<rsc>`: statistics of an event, phase or unit (DT_STATS, odf.md 5.9). */
export const statsSchema = z.object({
  discipline: z.string(),
  title: titleSchema,
  stats: statsRecord,
  competitors: z.record(
    z.string(),
    z.object({
      sortOrder: z.number(),
      name: nameSchema,
      organisation: text,
      bib: text,
      stats: statsRecord,
      members: z.optional(
        z.record(
          z.string(),
          z.object({ sortOrder: z.number(), name: nameSchema, organisation: text, bib: text, stats: statsRecord }),
        ),
      ),
    }),
  ),
})
export type Stats = z.infer<typeof statsSchema>

const measureSchema = z.object({ value: z.string(), unit: text })
const measures = z.optional(z.record(z.string(), measureSchema))

/** `weather/<rsc>`: what it is like at the points of a venue (DT_WEATHER, odf.md 5.9). */
export const weatherSchema = z.object({
  discipline: z.string(),
  title: titleSchema,
  points: z.record(
    z.string(),
    z.object({
      sortOrder: z.number(),
      date: text,
      humidity: text,
      windDirection: text,
      precipitationType: text,
      /** SKY, SNOW, ICE, WATER … */
      conditions: texts,
      /** By code, else by type, else "value". */
      temperature: measures,
      wind: measures,
      pressure: measures,
      precipitation: measures,
      ext: texts,
    }),
  ),
})
export type Weather = z.infer<typeof weatherSchema>

/** `config/<rsc>`: the static shape of an event, phase or unit (DT_CONFIG): laps, points, courts, rounds. */
export const configSchema = z.object({
  discipline: z.string(),
  /** By the RSC of Config@Unit, or the message's own. */
  units: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        sortOrder: z.number(),
        value: text,
        /** ExtendedConfigItem by "CODE" or "CODE/Pos". */
        items: texts,
      }),
    ),
  ),
})
export type Config = z.infer<typeof configSchema>

/** `communication/<rsc>`: an official notice (DT_COMMUNICATION): disqualification, change of the schedule, protest. */
export const communicationSchema = z.object({
  discipline: z.string(),
  title: titleSchema,
  /** Decisions and protests, newest last. */
  items: z.record(
    z.string(),
    z.object({
      sortOrder: z.number(),
      kind: z.enum(['decision', 'protest', 'notice']),
      /** PublishTime of the notice, IssuedTime of the decision. */
      published: text,
      issued: text,
      unit: text,
      /** Protest@Status: OPN, PND, CLS, ROPN. */
      status: text,
      /** What it concerns: "Y" in AffectsSCH, AffectsRES, AffectsOTH. */
      affects: texts,
      subtitle: text,
      summary: text,
      details: text,
      issuedBy: text,
      signedBy: text,
    }),
  ),
})
export type Communication = z.infer<typeof communicationSchema>

/** `codes/<rsc>`: words of codes in the language that is shown (DT_CODES); at most as many as a document may hold. */
export const codesSchema = z.object({ words: z.record(z.string(), z.string()), leftOut: z.optional(z.number()) })
export type Codes = z.infer<typeof codesSchema>
