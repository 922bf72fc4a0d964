import type { ScreenSettings } from '../../../protocol/screen-settings.ts'
import { StageContext } from '../../../sports/parts/stage-context.ts'
import { geometryOf } from '../stage/geometry.ts'
import { Stage } from '../stage/Stage.tsx'
import { useWindow } from '../stage/use-window.ts'
import { ConfigurationFault } from './ConfigurationFault.tsx'

/** The whole screen while the shell's configuration is wrong: no feed, no clock. */
export function ConfigurationPage({
  fault,
  rotation,
}: {
  fault: NonNullable<ScreenSettings['configurationFault']>
  rotation: ScreenSettings['rotation']
}) {
  const geometry = geometryOf(useWindow(), rotation)
  const { width, height, form } = geometry
  const facts = { width, height, form, reducedMotion: true, now: () => 0, wallClock: () => undefined }
  return (
    <Stage geometry={geometry} look={{ base: 'night' }}>
      <StageContext value={facts}>
        <ConfigurationFault file={fault.file} sentences={fault.sentences} />
      </StageContext>
    </Stage>
  )
}
