import { timeText } from '../../odf/time-text.mjs'

/** Hundredths → "9.79", "1:42.35", "2:08:01": above an hour without fractions (odf.md 11.2). @param {number} hundredths */
export function raceTime(hundredths) {
  if (hundredths < 360_000) return timeText(hundredths)
  const seconds = Math.round(hundredths / 100)
  const two = (/** @type {number} */ value) => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** "+0.12", "+1:02.40"; whole seconds where the race is told in them. @param {number} hundredths @param {boolean} [whole] */
export const gapText = (hundredths, whole = false) => `+${whole ? wholeSeconds(hundredths) : timeText(hundredths)}`

/** Hundredths → "12:07", "1:02:33", "45". @param {number} hundredths */
export function wholeSeconds(hundredths) {
  const seconds = Math.round(hundredths / 100)
  if (seconds >= 3600) return raceTime(seconds * 100)
  const minutes = Math.floor(seconds / 60)
  return minutes === 0 ? `0:${String(seconds).padStart(2, '0')}` : `${minutes}:${String(seconds % 60).padStart(2, '0')}`
}

/** "+1.4", "-0.3", "0.0" with its sign. @param {number} tenths */
export const windText = (tenths) => `${tenths < 0 ? '-' : '+'}${(Math.abs(tenths) / 10).toFixed(1)}`
