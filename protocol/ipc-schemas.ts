import * as z from 'zod/mini'
import type { Notice, Notices, Question, Questions } from './ipc.ts'
import { cardNoticeSchema, deedSchema, pinSchema } from './technician.ts'

const subscriptionId = z.int().check(z.nonnegative())
const pattern = z.string().check(z.minLength(1), z.maxLength(200))

/** What a page may ask, by channel. */
export const questionSchemas: { readonly [C in Question]: z.ZodMiniType<Questions[C]> } = {
  'shell:settings': z.undefined(),
  'technician:begin': z.undefined(),
  'technician:pin': pinSchema,
  'technician:facts': z.undefined(),
  'technician:log': z.undefined(),
  'technician:act': deedSchema,
}

/** What a page may say, by channel. */
export const noticeSchemas: { readonly [C in Notice]: z.ZodMiniType<Notices[C]> } = {
  'feed:listen': z.undefined(),
  'feed:subscribe': z.object({ id: subscriptionId, pattern }),
  'feed:unsubscribe': z.object({ id: subscriptionId }),
  'feed:report': z.object({
    key: z.string().check(z.minLength(1), z.maxLength(200)),
    version: z.optional(z.int()),
    paintedAt: z.number(),
    fault: z.optional(z.string().check(z.maxLength(2000))),
    take: z.optional(z.string().check(z.maxLength(100))),
  }),
  'shell:heartbeat': z.undefined(),
  'shell:reload': z.undefined(),
  'shell:corner': z.undefined(),
  'technician:card': cardNoticeSchema,
  'technician:leave': z.undefined(),
}
