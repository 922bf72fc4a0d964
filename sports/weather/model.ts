import * as z from 'zod/mini'
import { weatherSchema } from '../../protocol/side-documents.ts'

/** `weather/<rsc>` with its family. */
export const schema = z.extend(weatherSchema, { family: z.literal('weather') })
export type WeatherDocument = z.infer<typeof schema>
export type WeatherPoint = WeatherDocument['points'][string]
