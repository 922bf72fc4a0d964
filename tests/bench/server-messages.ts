import * as z from 'zod'

/** What a server process (the hub, or the bare one it is compared with) is told. */
export const serverCommandSchema = z.discriminatedUnion('type', [
  /** Back to the state before the first step. For the bare server: what it answers to any message, and what it sends. */
  z.object({
    type: z.literal('prepare'),
    answer: z.array(z.string()).optional(),
    frames: z.array(z.string()).optional(),
  }),
  /** Send the first `steps`, one every `everyMs`. */
  z.object({ type: z.literal('play'), steps: z.number(), everyMs: z.number() }),
  /** How much CPU since the last `prepare` or `play`? */
  z.object({ type: z.literal('cpu') }),
])
export type ServerCommand = z.infer<typeof serverCommandSchema>

export const serverReportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('listening'), port: z.number() }),
  z.object({ type: z.literal('prepared'), steps: z.number(), hellos: z.object({ fan: z.string(), join: z.string() }) }),
  /** Machine clock, ms. `asked`: a document was put; `sent`: it is durable, and the sending begins. */
  z.object({ type: z.literal('played'), asked: z.array(z.number()), sent: z.array(z.number()) }),
  /** User and system, ms. */
  z.object({ type: z.literal('cpu'), ms: z.number() }),
])
export type ServerReport = z.infer<typeof serverReportSchema>
