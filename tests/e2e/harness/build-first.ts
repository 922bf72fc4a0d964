import { ensureBuilt } from '../../../build/build.mjs'

/** What the tests run is what was built from these sources. */
export default async function buildFirst(): Promise<void> {
  await ensureBuilt(['hub', 'console', 'renderer'])
}
