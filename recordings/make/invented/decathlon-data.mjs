/**
 * The ten parts: phase of the RSC, name, how points follow from a mark (the public scoring formula a·(b−T)^c on the track,
 * a·(M−b)^c in the field, in metres for throws and centimetres for jumps), and what kind of unit it is.
 */
export const PARTS = /** @type {const} */ ([
  { phase: '100M', name: '100m', a: 25.4347, b: 18, c: 1.81, kind: 'track', wind: '+0.9' },
  { phase: 'LJ', name: 'Long Jump', a: 0.14354, b: 220, c: 1.4, kind: 'jump' },
  { phase: 'SP', name: 'Shot Put', a: 51.39, b: 1.5, c: 1.05, kind: 'throw' },
  { phase: 'HJ', name: 'High Jump', a: 0.8465, b: 75, c: 1.42, kind: 'height' },
  { phase: '400M', name: '400m', a: 1.53775, b: 82, c: 1.81, kind: 'track' },
  { phase: '110H', name: '110m Hurdles', a: 5.74352, b: 28.5, c: 1.92, kind: 'track', wind: '-0.4' },
  { phase: 'DT', name: 'Discus Throw', a: 12.91, b: 4, c: 1.1, kind: 'throw' },
  { phase: 'PV', name: 'Pole Vault', a: 0.2797, b: 100, c: 1.35, kind: 'height' },
  { phase: 'JT', name: 'Javelin Throw', a: 10.14, b: 7, c: 1.08, kind: 'throw' },
  { phase: '1500', name: '1500m', a: 0.03768, b: 480, c: 1.85, kind: 'track' },
])

export const DECATHLETES = `
  Karl-Friedrich|Achterberg|GER|8604|8510
  Maicel Yoandry|Uibo-Hernández|EST|8512|8512
  Damian|Prudhomme|CAN|8733|8590
  Ashley|Moloney-Fitzgerald|AUS|8492|8401
  Kyan|Bosman|NED|8388|8388
  Lindon|Vickery|GRN|8550|8471
  Jiří|Sýkora-Novotný|CZE|8290|8201
  Ken|Shinozaki|JPN|8180|8180`

/** One line per athlete, in the order of the parts. "NM": no valid mark, "DNF", "DNS" (then out). */
export const MARKS = [
  '10.92 7.41 15.02 1.98 48.31 14.40 46.12 5.00 62.40 4:31.20',
  '11.15 7.35 15.25 2.10 49.90 14.60 47.25 5.20 58.11 4:42.87',
  '10.55 7.63 14.61 2.01 47.02 13.98 44.80 4.90 61.77 4:36.04',
  '10.61 7.55 13.80 1.95 46.85 14.21 43.10 4.80 55.90 4:40.51',
  '10.98 7.28 14.15 1.92 48.77 14.55 41.66 NM 57.02 4:33.90',
  '10.70 7.33 15.02 1.98 48.25 14.70 50.34 4.80 70.12 4:49.15',
  '11.02 7.20 14.40 1.89 48.90 14.66 43.95 4.70 59.38 4:29.75',
  '10.88 7.44 13.22 1.98 48.31 14.40 DNS DNS DNS DNS',
]
