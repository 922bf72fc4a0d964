import { accessSync, constants } from 'node:fs'
import path from 'node:path'

const LINUX = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

/**
 * A Chromium or Chrome of this machine: the one that TRIBUNE_CHROMIUM names, Playwright's own, else an installed one.
 * @returns {Promise<{ path: string, from: string } | { missing: string }>} where it lies and why it was taken, or why there is none
 */
export async function findBrowser() {
  const named = process.env['TRIBUNE_CHROMIUM']
  if (named) {
    if (canRun(named)) return { path: named, from: 'TRIBUNE_CHROMIUM' }
    return { missing: `TRIBUNE_CHROMIUM names ${named}, which is no program` }
  }
  const { chromium } = await import('@playwright/test')
  const own = chromium.executablePath()
  if (own !== '' && canRun(own)) return { path: own, from: 'Playwright' }
  const installed = places().find(canRun)
  return installed === undefined
    ? { missing: 'no Chromium or Chrome is installed' }
    : { path: installed, from: 'installed' }
}

/** Where browsers lie on this system, the likelier ones first. */
function places() {
  if (process.platform === 'darwin') return MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])
    return WINDOWS.flatMap((parts) => roots.map((root) => path.join(root, ...parts)))
  }
  return LINUX.flatMap(findOnPath)
}

/**
 * A program by its name, where the search path has it.
 * @param {string} name
 * @returns {string[]} none or one
 */
export function findOnPath(name) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const found = folders.map((folder) => path.join(folder, name)).find(canRun)
  return found === undefined ? [] : [found]
}

/** @param {string} file */
function canRun(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch (error) {
    if (error instanceof Error) return false // not there, or not ours to run: not this one
    throw error
  }
}
