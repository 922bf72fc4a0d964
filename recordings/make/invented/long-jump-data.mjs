/** In order of the start list. */
export const JUMPERS = `
  Marie-Claire|Désiré-Lambert|FRA|6.89|6.89
  Ruth|Oyelaran|NGR|6.97|6.93
  Anneke|Brouwershaven-Ten Holt|NED|6.71|6.71
  Tjaša|Kovačič|SLO|6.76|6.74
  Hyejin|Yoon|KOR|6.66|6.66
  Brittany|Castellanos|USA|7.05|7.02
  Ulrike|Freudenthaler|GER|6.92|6.88
  Lerato|Mokoena|RSA|6.80|6.80
  Ngozi|Eze|NGR|6.60|6.55
  Sofía|Arregui|ARG|6.58|6.58
  Hanna|Lindqvist|SWE|6.84|6.79`

/** Their attempts, as wind follows the mark and a record mark follows the wind. Two have 6.84 as their best. */
export const SERIES = [
  '6.61+0.4 x+0.9 6.84-0.2 6.77+0.1 x+0.6 6.80+1.1',
  '6.88+1.3 6.91+0.2 x-0.4 - 6.95+0.8SB x+1.0',
  '6.42-0.3 6.39+0.0 6.50+0.5',
  'x+0.2 6.58-0.1 6.69+1.4 6.70+0.3 x-0.6 6.52+0.2',
  'x+0.7 x-0.1 x+0.3',
  'x+0.1 6.94+0.6 6.98+1.2 7.01+2.3 x+0.4 7.09+1.7MRPB',
  '6.84+0.9 6.79-0.5 x+0.2 6.81+0.0 r',
  '6.72+0.6 6.60+0.8 6.75+0.3 x+1.5 6.68+0.2 6.81+0.7PB',
  '6.33+0.2 x+0.5 6.51-0.2 6.47+0.1 6.55+0.4SB x+0.3',
  'DNS',
  '6.63+0.5 6.70+1.0 x+0.1 x+0.2 6.79+0.9SB x+0.0',
]
