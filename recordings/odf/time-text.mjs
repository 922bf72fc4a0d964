/** Hundredths → "3:31.07", "57.40" (odf.md 11.2). @param {number} hundredths */
export function timeText(hundredths) {
  const minutes = Math.floor(hundredths / 6000)
  const rest = ((hundredths % 6000) / 100).toFixed(2)
  return minutes === 0 ? rest : `${minutes}:${rest.padStart(5, '0')}`
}

/** "3:31.07" → hundredths. @param {string} text */
export function hundredths(text) {
  return Math.round(text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 100)
}

/** A running clock: whole seconds. @param {number} ms */
export function clockText(ms) {
  const seconds = Math.floor(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  return minutes === 0 ? String(seconds) : `${minutes}:${String(seconds % 60).padStart(2, '0')}`
}
