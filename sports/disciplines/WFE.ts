import { fencing } from './fencing.ts'

export const profile = fencing('WFE', 'Wheelchair Fencing')
