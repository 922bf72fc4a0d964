import * as z from 'zod/mini'
import { updateFactsSchema } from './update-facts.ts'

/** How the machine behind a screen does, by its own word (SPEC DR). Durations in ms, sizes in bytes; times are wall clock, ms. */

const text = z.string().check(z.maxLength(300))
const amount = z.number().check(z.nonnegative())

/** `asked`, `planned`: on purpose. `fault`: it started itself anew. `killed`, `power`: it, or its machine, ended without a word. */
export const RESTART_KINDS = ['asked', 'planned', 'fault', 'killed', 'power'] as const

export const deviceReportSchema = z.object({
  version: z.string().check(z.maxLength(50)),
  uptime: amount,
  /** What all its processes hold, and by how much that grows in an hour; the slope is known after an hour and a quarter. */
  memory: z.object({ bytes: amount, perHour: z.optional(z.number()) }),
  /** The hottest sensor, °C. */
  temperature: z.optional(z.number()),
  /** Free where the cache lies. */
  diskFree: z.optional(amount),
  /** Why what is shown cannot be kept there for a start without a hub, in one sentence; absent where it is kept. */
  diskFault: z.optional(text),
  /** Every display of the machine, as the operating system has it now. */
  displays: z
    .array(
      z.object({
        name: text,
        width: z.int().check(z.nonnegative()),
        height: z.int().check(z.nonnegative()),
        /** The screen that stands on it. */
        screen: z.optional(z.string().check(z.maxLength(100))),
        /** What is not as the configuration wants it, in one sentence. */
        fault: z.optional(text),
      }),
    )
    .check(z.maxLength(16)),
  /** Is the sleep of the displays held off? */
  awake: z.boolean(),
  /** How often the shell began, and why the newest times. */
  restarts: z.object({
    count: z.int().check(z.nonnegative()),
    newest: z.array(z.object({ at: z.number(), kind: z.enum(RESTART_KINDS), why: text })).check(z.maxLength(5)),
  }),
  /** What failed since it began, by cause: "gone", "frozen", "black", "GPU gone" … */
  failures: z.record(z.string().check(z.maxLength(50)), z.int().check(z.nonnegative())),
  /** Age of the document that is shown. */
  feedAge: z.optional(z.number()),
  reconnects: z.int().check(z.nonnegative()),
  /** From the arrival of a change until it stood on the screen: 95 of 100 were faster. */
  paintP95: z.optional(amount),
  /** By how much the machine's own clock is before the hub's. */
  clockOff: z.optional(z.number()),
  /** How it stands to a new version (SPEC UP). */
  update: z.optional(updateFactsSchema),
  /** What technicians did in front of it since it began: visits, wrong PINs, and the newest events in words. */
  technician: z.optional(
    z.object({
      opened: z.int().check(z.nonnegative()),
      wrong: z.int().check(z.nonnegative()),
      newest: z.array(z.object({ at: z.number(), what: text })).check(z.maxLength(5)),
    }),
  ),
})
export type DeviceReport = z.infer<typeof deviceReportSchema>
