import type { Versioned } from '../../../../protocol/documents.ts'
import { familyOf, type Scene } from '../../scene.ts'
import type { Box } from './page-layout.ts'

/** Two sides face each other there, wide or high: in about a square they would stand over one another. */
const LONG = new Set(['combat', 'innings', 'match', 'sets'])
/** Width over height of what is about a square. */
const SQUARE = { from: 0.7, to: 1.45 } as const

const asTable = new WeakMap<Versioned, Versioned>()

/** The same scene with the plain table where its board has no form for this shape: who, from where, what result. */
export function inShape(scene: Scene, { width, height }: Pick<Box, 'width' | 'height'>): Scene {
  const { picture } = scene
  const isSquare = width / height > SQUARE.from && width / height < SQUARE.to
  if (!isSquare || picture.kind !== 'document' || !LONG.has(familyOf(picture.document))) return scene
  const table: Versioned = asTable.get(picture.document) ?? {
    ...picture.document,
    value: { ...picture.document.value, family: 'table' },
  }
  asTable.set(picture.document, table)
  return { ...scene, picture: { ...picture, document: table } }
}
