import * as z from 'zod/mini'
import { issueWords } from '../../protocol/parse.ts'

/**
 * A schema that reads each object once. A patch leaves what it does not touch the same object (SPEC PA1), so a board that shows
 * a new version of a unit reads the competitor that changed, not all forty.
 * @param schema must not hang on anything but the object; what it reads is not changed by anybody.
 */
export function once<T>(schema: z.ZodMiniType<T>): z.ZodMiniType<T> {
  const read = new WeakMap<object, T>()
  return z.pipe(
    z.unknown(),
    z.transform((raw: unknown, ctx): T => {
      const isObject = typeof raw === 'object' && raw !== null
      const known = isObject ? read.get(raw) : undefined
      if (known !== undefined) return known
      const result = z.safeParse(schema, raw)
      if (!result.success) {
        for (const issue of result.error.issues) {
          ctx.issues.push({ code: 'custom', path: [...issue.path], message: issueWords(issue), input: raw })
        }
        return z.NEVER
      }
      if (isObject) read.set(raw, result.data)
      return result.data
    }),
  )
}
