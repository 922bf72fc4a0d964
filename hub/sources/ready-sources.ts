import { StartError } from '../start-error.ts'
import { unreadable } from './odf-folder.ts'
import { messageFiles } from './recording.ts'
import { createSources, type SourceSetting } from './source-setting.ts'
import type { Source } from './source.ts'

/**
 * Builds the sources of a hub that is about to start.
 * @throws StartError where a folder cannot be read, a recording is empty, or one place is given twice.
 */
export async function readySources(settings: readonly SourceSetting[]): Promise<readonly Source[]> {
  for (const setting of settings) {
    if (setting.kind === 'odf-http') continue
    const { kind, folder } = setting
    const fault = await unreadable(folder)
    if (fault !== undefined) throw new StartError(`The folder ${folder} of ${kind} cannot be read: ${fault}.`)
    if (kind === 'replay' && (await messageFiles(folder)).length === 0) {
      throw new StartError(`The folder ${folder} of ${kind} holds no *.xml.`)
    }
  }
  return createSources(settings)
}
