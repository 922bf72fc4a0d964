import * as z from 'zod/mini'

/** The DNS-SD service a hub announces itself as (RFC 6763): `_tribune._tcp`. */
export const HUB_SERVICE = 'tribune'

/** What the announcement says beside name and port. */
export const hubTextSchema = z.object({
  /** Of the wire protocol: a hub that speaks another one is of no use. */
  v: z.string(),
  /** Does it want https? */
  tls: z.optional(z.enum(['0', '1'])),
})
