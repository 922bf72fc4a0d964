import * as z from 'zod/mini'
import { statsSchema } from '../../protocol/side-documents.ts'

/** `stats/<rsc>` with its family. */
export const schema = z.extend(statsSchema, { family: z.literal('stats') })
export type StatsDocument = z.infer<typeof schema>
export type Stat = NonNullable<StatsDocument['stats']>[string]
