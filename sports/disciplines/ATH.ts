import type { DisciplineProfile } from '../../protocol/profile.ts'

/** On the field `Q` is the qualifying standard and `q` the place (odf.md 8.4); on the track they are place and time. */
const OFFICIALS_MARKS = { qR: 'by referee', qJ: 'by jury', qD: 'by draw' }
const FIELD_MARKS = { Q: 'by standard', q: 'by rank', ...OFFICIALS_MARKS }

/** The parts of combined events by phase code: the phase field has four places. */
const PARTS = {
  '60M': '60 m',
  '60H': '60 mH',
  '100M': '100 m',
  '100H': '100 mH',
  '110H': '110 mH',
  '200M': '200 m',
  '400M': '400 m',
  '800M': '800 m',
  '1000': '1000 m',
  '1500': '1500 m',
  HJ: 'High',
  PV: 'Pole',
  LJ: 'Long',
  SP: 'Shot',
  DT: 'Discus',
  JT: 'Javelin',
}

/** Athletics; of para sport the class stands behind the event (100M----T54). Combined-event parts name the part in the phase (100M, LJ--, HJ--, 1500 …). */
export const profile: DisciplineProfile = {
  code: 'ATH',
  name: 'Athletics',
  accent: '#C9F24B',
  clock: 'up',
  marks: { Q: 'by place', q: 'by time', ...OFFICIALS_MARKS },
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
      phase: /^(60M|100M|200M|60H|60MH|80H|100H|110H)$/,
      family: 'lanes',
      resultLabel: 'Time',
      wind: 'unit',
    },
    { event: /^(DEC|HEP|PEN)/, phase: /^400M?$/, family: 'lanes', resultLabel: 'Time' },
    { event: /^(DEC|HEP|PEN)/, family: 'series', resultLabel: 'Points', parts: PARTS },
    { event: /^(LJ|TJ)/, family: 'attempts', resultLabel: 'Best', attempts: 6, wind: 'attempt', marks: FIELD_MARKS },
    { event: /^(SP|DT|HT|JT|CT)/, family: 'attempts', resultLabel: 'Best', attempts: 6, marks: FIELD_MARKS },
    { event: /^(HJ|PV)/, family: 'heights', resultLabel: 'Best', marks: FIELD_MARKS },
    { event: /^(50M|60M|100M|200M|100Y)(-|$)/, family: 'lanes', resultLabel: 'Time', wind: 'unit' },
    { event: /^(50MH|60MH|80MH|100MH|110MH|60H|100H|110H)(-|$)/, family: 'lanes', resultLabel: 'Time', wind: 'unit' },
    { event: /^(300M|400M|300MH|400MH|\d+X\d+[^-]*)(-|$)/, family: 'lanes', resultLabel: 'Time' },
    { event: /.*/, family: 'gaps', resultLabel: 'Time' },
  ],
}
