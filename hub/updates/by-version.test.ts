import { expect, it } from 'vitest'
import { byVersion } from './by-version.ts'

it('Versions stand in the order of their numbers, what comes before a release before it', () => {
  const inOrder = ['0.9.0', '0.10.0', '1.0.0-rc.2', '1.0.0-rc.10', '1.0.0', '1.0.1']
  expect([...inOrder].toReversed().toSorted(byVersion)).toEqual(inOrder)
})
