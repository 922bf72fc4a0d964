import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'

/**
 * What a packaged shell must not be talked into (kiosk.md 1.20): to be a plain Node, to take Node's options or its inspector, to
 * load a program from beside its archive, to give pages from files more rights than others. Names as electron-builder has them.
 */
export const FUSES = /** @type {const} */ ({
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  grantFileProtocolExtraPrivileges: false,
  onlyLoadAppFromAsar: true,
  // Checked by macOS and Windows only; on Linux a read-only root does it (docs/deploy.md).
  enableEmbeddedAsarIntegrityValidation: true,
})

/** @type {Readonly<Record<keyof typeof FUSES, FuseV1Options>>} */
const WIRE = {
  runAsNode: FuseV1Options.RunAsNode,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
}
/** As the wire says it: the characters "1" and "0". */
const ENABLED = 0x31
const DISABLED = 0x30

/**
 * Reads the fuses back from a packaged program.
 * @param {string} program its executable, or its .app
 * @returns {Promise<string[]>} a sentence for each fuse that stands otherwise than it should; rejects where it has none at all
 */
export async function wrongFuses(program) {
  const wire = await getCurrentFuseWire(program)
  if (wire.version !== FuseVersion.V1) return [`the fuses of ${program} are of a version that is not known here`]
  return Object.entries(FUSES).flatMap(([name, wanted]) => {
    const found = wire[WIRE[/** @type {keyof typeof FUSES} */ (name)]]
    if (found === (wanted ? ENABLED : DISABLED)) return []
    return [
      `the fuse ${name} of ${program} is ${found === ENABLED ? 'on' : 'off'}, and must be ${wanted ? 'on' : 'off'}`,
    ]
  })
}
