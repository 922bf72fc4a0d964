/** What the operating system is told about starting the shell with a session. */
export type Autostart =
  | { readonly kind: 'login item'; readonly openAtLogin: boolean }
  /** The system has none that a program could set (app.setLoginItemSettings is for macOS and Windows only). */
  | { readonly kind: 'by the system'; readonly sentence: string }
  /** Nothing is said in the configuration: what staff set by hand stays. */
  | { readonly kind: 'as it is' }

/**
 * How the configuration's `autostart` is carried out (kiosk.md 1.14).
 * @param wanted of the configuration
 * @param packaged a shell from its sources would register the bare Electron
 */
export function autostart(wanted: boolean | undefined, platform: NodeJS.Platform, packaged: boolean): Autostart {
  if (wanted === undefined) return { kind: 'as it is' }
  if (platform !== 'darwin' && platform !== 'win32')
    return {
      kind: 'by the system',
      sentence:
        '"autostart" does nothing on Linux: enable the unit tribune-kiosk, or copy tribune.desktop (docs/deploy.md).',
    }
  if (!packaged) return { kind: 'by the system', sentence: '"autostart" needs the packaged shell.' }
  return { kind: 'login item', openAtLogin: wanted }
}
