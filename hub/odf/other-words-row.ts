import * as z from 'zod'
import { jsonObjectSchema } from '../../protocol/json.ts'

/** What is remembered of an event's words in other languages, by BCP 47 tag. */
export const otherWordsSchema = z.object({ words: jsonObjectSchema })
export type OtherWords = z.infer<typeof otherWordsSchema>
