import * as z from 'zod'
import { publicKeyOf } from './check-package.ts'

const PROVEN_AFTER_S = 30
const SECONDS = 'must be a number of seconds, 1 to 90'

/** `"updates"` of the configuration. */
export const updateSettingSchema = z.strictObject({
  /** Whose packages this machine takes; absent: nobody's. */
  key: z
    .string('must be the key that "npm run dist" shows')
    .refine((key) => publicKeyOf(key) !== undefined, 'must be the key that "npm run dist" shows')
    .optional(),
  /** For how long a new version must have been well before it is the machine's own, s. Less than build/linux/start waits for it. */
  provenAfter: z.number(SECONDS).min(1, SECONDS).max(90, SECONDS).default(PROVEN_AFTER_S),
})
export type UpdateSetting = z.infer<typeof updateSettingSchema>

export const NO_UPDATES: UpdateSetting = { provenAfter: PROVEN_AFTER_S }
