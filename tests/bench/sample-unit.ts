import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { versionedSchema, type Versioned } from '../../protocol/documents.ts'

/** A race in lanes under way, as the board's sample has it. */
export function sampleUnit(): Versioned {
  const text = readFileSync('sports/lanes/samples/live.json', 'utf8')
  return z.object({ document: versionedSchema }).parse(JSON.parse(text)).document
}
