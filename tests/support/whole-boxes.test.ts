import { expect, it } from 'vitest'
import { faultsOfBoxes } from './whole-boxes.ts'

const body = { left: 0, top: 0, width: 100, height: 50 }
const box = (left: number, top: number) => ({ left, top, width: 40, height: 20 })

it('A layout is whole where its boxes stand beside each other in the body, and touch at most', () => {
  expect(faultsOfBoxes([box(0, 0), box(40, 0), box(0, 20)], body)).toEqual([])
})

it('A box that leaves the body is named, and so are two that meet', () => {
  expect(faultsOfBoxes([box(61, 0)], body)).toEqual([expect.stringMatching(/leaves the body/)])
  expect(faultsOfBoxes([box(0, 31)], body)).toEqual([expect.stringMatching(/leaves the body/)])
  expect(faultsOfBoxes([box(0, 0), box(30, 10)], body)).toEqual([expect.stringMatching(/meets/)])
})
