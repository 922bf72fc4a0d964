/** From this version on Electron speaks Wayland where the session does, without being told (its breaking changes of 38). */
const BY_ITSELF = 38

/**
 * Does this shell show its windows by Wayland? Pure.
 * @param platform `--ozone-platform` as the shell was started, or as Electron set it: '' where neither has
 * @param session the type of the session, `XDG_SESSION_TYPE`
 * @param electron its version, "45.4.1"
 */
export function speaksWayland(of: {
  readonly platform: string
  readonly session: string | undefined
  readonly electron: string
}): boolean {
  if (of.platform !== '') return of.platform === 'wayland'
  return of.session === 'wayland' && Number.parseInt(of.electron, 10) >= BY_ITSELF
}
