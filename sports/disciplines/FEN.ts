import { fencing } from './fencing.ts'

export const profile = fencing('FEN', 'Fencing')
