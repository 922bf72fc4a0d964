import { describe, expect, it } from 'vitest'
import type { Scene } from '../../scene.ts'
import { inShape } from './square-part.ts'

const sceneOf = (family: string): Scene => ({
  settings: {},
  look: { base: 'night' },
  identified: false,
  picture: {
    kind: 'document',
    document: { key: 'unit/X', epoch: 'e', version: 1, receivedAt: 0, value: { family, competitors: {} } },
    beside: {},
  },
})
const familyIn = ({ picture }: Scene) => (picture.kind === 'document' ? picture.document.value['family'] : undefined)

describe('A part that is about square', () => {
  it.each([
    ['match', { width: 956, height: 1080 }, 'table'],
    ['sets', { width: 1080, height: 956 }, 'table'],
    ['lanes', { width: 956, height: 1080 }, 'lanes'],
    ['match', { width: 1920, height: 991 }, 'match'],
    ['combat', { width: 1080, height: 1745 }, 'combat'],
  ] as const)('%s in %o stands as %s', (family, box, drawn) => {
    expect(familyIn(inShape(sceneOf(family), box))).toBe(drawn)
  })

  it('keeps its document the same object as long as it is the same, so that nothing is drawn twice', () => {
    const scene = sceneOf('match')
    const box = { width: 956, height: 1080 }
    const documentOf = ({ picture }: Scene) => (picture.kind === 'document' ? picture.document : undefined)
    expect(documentOf(inShape(scene, box))).toBe(documentOf(inShape(scene, box)))
  })
})
