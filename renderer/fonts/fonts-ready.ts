import './archivo.css'
import './fonts.css'

/** One character of every file of the board's own family: these must be there before the first paint. */
const ARCHIVO = ['A', 'Ż', 'ợ']
const MOST_WAIT = 4000

/**
 * Loads the board's own family. Resolves when it is there, or after 4 s at the latest: a screen without its font is better
 * than a screen without a picture. Never rejects.
 * @returns whether all of it was loaded.
 */
export async function fontsReady(): Promise<boolean> {
  const loading = Promise.all(ARCHIVO.map((text) => document.fonts.load("750 100px 'Archivo'", text))).then(
    () => true,
    (error: unknown) => {
      console.error('A font could not be loaded:', error)
      return false
    },
  )
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), MOST_WAIT)
  })
  return Promise.race([loading, late])
}
