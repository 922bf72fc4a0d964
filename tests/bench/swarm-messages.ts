import * as z from 'zod'

/** What the swarm, thousands of clients in one process, is told. */
export const swarmCommandSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('join'),
    port: z.number(),
    path: z.string(),
    /** What each says as soon as it is connected. */
    hello: z.string(),
    clients: z.number(),
    /** Frames until a client counts as joined. */
    frames: z.number(),
  }),
  /** Report when every client has had so many more frames. */
  z.object({ type: z.literal('watch'), frames: z.number() }),
  z.object({ type: z.literal('leave') }),
])
export type SwarmCommand = z.infer<typeof swarmCommandSchema>

export const swarmReportSchema = z.discriminatedUnion('type', [
  /** `ms`: from the first connection attempt until each client had its answer; `answer`: the frames of one of them. */
  z.object({ type: z.literal('joined'), ms: z.array(z.number()), answer: z.array(z.string()) }),
  z.object({ type: z.literal('watching') }),
  /** For each frame, when each client had it (machine clock, ms), and what was in it. */
  z.object({ type: z.literal('seen'), at: z.array(z.array(z.number())), frames: z.array(z.string()) }),
  z.object({ type: z.literal('left') }),
  /** A client lost its connection: what was measured is worth nothing. */
  z.object({ type: z.literal('failed'), reason: z.string() }),
])
export type SwarmReport = z.infer<typeof swarmReportSchema>
