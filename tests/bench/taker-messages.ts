import * as z from 'zod'

/** What the process of five hundred screens is told. */
export const takerCommandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('connect'), url: z.string(), screens: z.number() }),
  z.object({ type: z.literal('leave') }),
])
export type TakerCommand = z.infer<typeof takerCommandSchema>

export const takerReportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('connected') }),
  /** The first frame that told of a take, as it came. */
  z.object({ type: z.literal('frame'), text: z.string() }),
  z.object({ type: z.literal('left') }),
  z.object({ type: z.literal('failed'), reason: z.string() }),
])
export type TakerReport = z.infer<typeof takerReportSchema>
