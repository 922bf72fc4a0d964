/** Beside the page's code; the build knows under which name (build/vite-configs.mjs). */
const FOLDER: unknown = import.meta.env?.['FLAGS']

/** The address of a flag's drawing. @param file as `flagOf` names it. */
export function flagAddress(file: string): string {
  // In a variable, since the bundler would take a literal for a file of its own.
  const name = `./${String(FOLDER)}/${file}.svg`
  return new URL(name, import.meta.url).href
}
