export const HEIGHTS = ['1.80', '1.84', '1.88', '1.91', '1.94', '1.96', '1.98']

export const JUMPERS = `
  Ilze|Bērziņa|LAT|1.93|1.91
  Mengyao|Ouyang|CHN|1.95|1.95
  Charlotte-Sophie|Montmorency-Beauchamp|CAN|1.92|1.90
  Nomvula|Dlamini|RSA|1.90|1.90
  Elin|Østergaard|DEN|1.96|1.94
  Ivana|Marušić|CRO|1.97|1.96
  Teodora|Vasileva|BUL|1.88|1.86`

/** Per height; "." was not reached. */
export const TRIES = [
  'o o xo xo xxx . .',
  'o o o xxo x- xx .',
  '- o xo xo xxx . .',
  'o xxo xxx . . . .',
  '- - o o xo o xxx',
  '- o o o o xxo r',
  'xxx . . . . . .',
]
