import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Athletics. Combined-event parts name the part in the phase (100M, LJ--, HJ--, 1500 …). */
export const profile: DisciplineProfile = {
  code: 'ATH',
  accent: '#C9F24B',
  clock: 'up',
  marks: { Q: 'by place', q: 'by time', qR: 'by referee', qJ: 'by jury', qD: 'by draw' },
  events: [
    {
      event: /^(DEC|HEP|PEN)/,
      phase: /^(LJ|TJ)$/,
      family: 'attempts',
      resultLabel: 'Best',
      attempts: 3,
      wind: 'attempt',
    },
    { event: /^(DEC|HEP|PEN)/, phase: /^(SP|DT|JT|HT)$/, family: 'attempts', resultLabel: 'Best', attempts: 3 },
    { event: /^(DEC|HEP|PEN)/, phase: /^(HJ|PV)$/, family: 'heights', resultLabel: 'Best' },
    { event: /^(DEC|HEP|PEN)/, phase: /^(800M?|1000|1500)$/, family: 'gaps', resultLabel: 'Time' },
    {
      event: /^(DEC|HEP|PEN)/,
      phase: /^(60M|100M|200M|60H|60MH|100H|110H)$/,
      family: 'lanes',
      resultLabel: 'Time',
      wind: 'unit',
    },
    { event: /^(DEC|HEP|PEN)/, phase: /^400M?$/, family: 'lanes', resultLabel: 'Time' },
    { event: /^(DEC|HEP|PEN)/, family: 'series', resultLabel: 'Points' },
    { event: /^(LJ|TJ)/, family: 'attempts', resultLabel: 'Best', attempts: 6, wind: 'attempt' },
    { event: /^(SP|DT|HT|JT)/, family: 'attempts', resultLabel: 'Best', attempts: 6 },
    { event: /^(HJ|PV)/, family: 'heights', resultLabel: 'Best' },
    { event: /^(50M|60M|100M|200M|100Y)$/, family: 'lanes', resultLabel: 'Time', wind: 'unit' },
    { event: /^(60MH|80MH|100MH|110MH|60H|100H|110H)$/, family: 'lanes', resultLabel: 'Time', wind: 'unit' },
    { event: /^(300M|400M|300MH|400MH|\d+X\d+.*)$/, family: 'lanes', resultLabel: 'Time' },
    { event: /.*/, family: 'gaps', resultLabel: 'Time' },
  ],
}
