/** "121" → 121; undefined for anything that is no whole number of kilograms ("121.5", "DNF", ""). */
export function wholeKilograms(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : undefined
}
