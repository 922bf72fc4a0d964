/** RSC: 34 characters, discipline (0-2), gender (3), event (4-21), phase (22-25), unit (26-33); filler "-" (odf.md 7). */
export const RSC_LENGTH = 34

/** Some senders print one character too few: padded on the right, as filler is; a longer one stays as it is. */
export function padRsc(code: string): string {
  return code.padEnd(RSC_LENGTH, '-')
}

export function disciplineOf(rsc: string): string {
  return rsc.slice(0, 3)
}

/** The RSC of the event a unit or phase belongs to. */
export function eventRsc(rsc: string): string {
  return padRsc(rsc.slice(0, 22))
}

/** Event type and modifier without fillers, "100M": the last resort for a title. */
export function eventCode(rsc: string): string {
  return rsc.slice(4, 22).replace(/-+$/, '')
}

/** The phase without fillers: "GPA", "QFNL"; empty at the level of the event. */
export function phaseCode(rsc: string): string {
  return rsc.slice(22, 26).replace(/-+$/, '')
}

/** The number of a unit without its zeros, "3" of "000300--", "A1" of "A00100--"; undefined where its code is no number. */
export function unitNumber(rsc: string): string | undefined {
  const match = /^([A-Z]?)0*(\d+)$/.exec(rsc.slice(26, 30))
  return match === null ? undefined : `${match[1]}${match[2]}`
}
