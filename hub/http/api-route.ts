import type * as z from 'zod'
import type { Role } from '../../protocol/desk-people.ts'

/** One thing the hub's API does, for its description at /api/openapi.json. */
export interface ApiRoute {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** As the server has it: ":id" is a part of the path, "*" the rest of it. */
  readonly url: string
  readonly what: string
  /** The least role; or anybody, a screen with its own token, a feed with its key, this machine only. */
  readonly by: 'anybody' | 'a screen' | 'a feed' | 'this machine' | Role
  readonly query?: z.core.$ZodType
  /** A schema where it is JSON, else its content type. */
  readonly body?: z.core.$ZodType | string
  /** The same of the answer; any JSON object where absent. */
  readonly answer?: z.core.$ZodType | string
  /** 200 where absent. */
  readonly status?: number
}
