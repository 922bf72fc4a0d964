import type { FastifyInstance } from 'fastify'

/** One address the server answers at, as it was given to it: "/api/takes/:take". */
export interface Route {
  readonly method: string
  readonly url: string
}

/** @returns a list that grows as routes are added; HEAD, which comes with each GET, is left out. */
export function listRoutes(app: FastifyInstance): readonly Route[] {
  const routes: Route[] = []
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) if (each !== 'HEAD') routes.push({ method: each, url })
  })
  return routes
}
