import { expect, test } from 'vitest'
import { choiceOf, optionsOf, picturesOf, queryOf, type GallerySample } from './choices.ts'

const SAMPLES: readonly GallerySample[] = [
  { family: 'lanes', name: 'typical', moment: 'OFFICIAL' },
  { family: 'lanes', name: 'live', moment: 'LIVE' },
  { family: 'gaps', name: 'live', moment: 'LIVE' },
]
const options = optionsOf(SAMPLES)
const pictures = (query: string) => picturesOf(SAMPLES, choiceOf(new URLSearchParams(query), options))

test('Without a choice every sample stands there once, as it is on a landscape screen', () => {
  expect(pictures('').map(({ href }) => href)).toEqual([
    '/screen/sample?sample=lanes%2Ftypical&raster=1920x1080',
    '/screen/sample?sample=lanes%2Flive&raster=1920x1080',
    '/screen/sample?sample=gaps%2Flive&raster=1920x1080',
  ])
})

test('A choice narrows samples and multiplies rasters, looks and ages', () => {
  const found = pictures('moment=LIVE&raster=1920x160&raster=1080x1920&look=bright&age=hub&age=as+it+is')
  expect(found).toHaveLength(2 * 2 * 2)
  expect(found[0]?.href).toBe('/screen/sample?sample=lanes%2Flive&raster=1920x160&look=bright&state=hub')
})

test('What is not offered is left out of the address, the rest is kept', () => {
  const choice = choiceOf(new URLSearchParams('family=lanes&family=cricket&look=pink&look=contrast'), options)
  expect(queryOf(choice).toString()).toBe('family=lanes&look=contrast')
})
