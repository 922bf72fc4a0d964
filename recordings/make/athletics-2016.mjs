// Makes recordings/athletics-2016 from a folder of day-NN recordings and their expected.json.
// Usage: node recordings/make/athletics-2016.mjs SOURCE
//
// What it does to the source, and nothing else:
// - keeps the units named below, with every message that concerns them; daily messages are cut to those units and to the people
//   in them; the medal standings are kept whole, as they stood;
// - CompetitionCode becomes ATH2016, the venue "Stadium" (STA), the tags of the code versions are dropped with their maker's name;
// - birth dates are removed.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const CODE = 'ATH2016'
/** Days and their units: event + phase + unit with the fillers left out. */
const KEEP = {
  '01': ['W10000M FNL', 'WHEP 100H1', 'WHEP HJ'],
  '02': ['WHEP LJ', 'WHEP JT', 'WHEP 800M1', 'WHEP 800M2', 'WHEP 800M3', 'MLJ FNL'],
  '03': [
    'WMAR FNL',
    'M100M SFNL1',
    'M100M SFNL2',
    'M100M SFNL3',
    'M100M FNL',
    'M400M FNL',
    'WTJ FNL',
    'MHJ QUAL1',
    'MHJ QUAL2',
    'W1500M SFNL1',
    'W1500M SFNL2',
  ],
  '04': ['M110MH HEAT6', 'M3000MSC HEAT3', 'W400M FNL', 'M800M FNL', 'MPV FNL'],
  '05': ['M200M HEAT9', 'M110MH FNL', 'MHJ FNL', 'W1500M FNL'],
}
const ALWAYS = new Set(['DT_PARTIC', 'DT_PARTIC_TEAMS', 'DT_SCHEDULE', 'DT_SCHEDULE_UPDATE', 'DT_MEDALS'])
/** Of a race of 157 or 74 rows the UNOFFICIAL message is left out: it says the same as the OFFICIAL one. */
const LARGE = ['ATHWMAR']

/** @param {string} short "M100M SFNL1" → the RSC, 34 characters */
function rsc(short) {
  const [event = '', unit = ''] = short.split(' ')
  const [, phase = '', number = '1'] = /^(100H|800M|\D+)(\d*)$/.exec(unit) ?? []
  return `ATH${event}`.padEnd(22, '-') + phase.padEnd(4, '-') + `${(number || '1').padStart(4, '0')}00--`
}

/** @param {string} xml one message */
function neutral(xml) {
  return xml
    .replace(/ BirthDate="[^"]*"/g, '')
    .replace(/CompetitionCode="[^"]*"/, `CompetitionCode="${CODE}"`)
    .replace(/ Source="[^"]*"/, ' Source="ATH1"')
    .replace(/<Competition [^>]*>/, '<Competition>')
    .replace(/ Venue="[^"]*"/g, ' Venue="STA"')
    .replace(/ VenueName="[^"]*"/g, ' VenueName="Stadium"')
}

/** @param {string} xml @param {string} element @param {(text: string) => boolean} keep */
function cut(xml, element, keep) {
  const whole = new RegExp(`\\n?<${element} [^>]*?(?:/>|>[\\s\\S]*?</${element}>)`, 'g')
  return xml.replace(whole, (text) => (keep(text) ? text : ''))
}

/** @param {string} text @param {string} attribute */
const attribute = (text, attribute) => new RegExp(` ${attribute}="([^"]*)"`).exec(text)?.[1] ?? ''

/** The record marks of each row of a message, in row order. @param {string} xml */
function recordsOf(xml) {
  return xml
    .replace(/<ResultItems>[\s\S]*?<\/ResultItems>/g, '')
    .split(/\n<Result /)
    .slice(1)
    .map((row) =>
      [...row.matchAll(/<RecordIndicator [^>]*>/g)].map(([text]) => ({
        order: attribute(text, 'Order'),
        type: attribute(text, 'RecordType'),
        ...(attribute(text, 'Equalled') ? { equalled: attribute(text, 'Equalled') } : {}),
      })),
    )
}

/** @param {string} source @param {string} day @param {string} target */
async function makeDay(source, day, target, /** @type {Record<string, any>} */ truth) {
  const wanted = new Set(KEEP[/** @type {keyof typeof KEEP} */ (day)].map(rsc))
  const events = new Set([...wanted].map((code) => code.slice(0, 22)))
  const phases = new Set([...wanted].map((code) => code.slice(0, 26)))
  const files = (await readdir(path.join(source, `day-${day}`))).filter((name) => name.endsWith('.xml')).toSorted()
  /** @type {{ name: string, type: string, xml: string }[]} */
  const kept = []
  /** @type {Set<string>} */
  const people = new Set()
  for (const name of files) {
    const [, , , , type = '', , code = '', , status] = name.split('~')
    const concerns =
      type === 'DT_RESULT'
        ? wanted.has(code) && !(LARGE.includes(code.slice(0, 7)) && status === 'UNOFFICIAL')
        : type === 'DT_PHASE_RESULT'
          ? phases.has(code.slice(0, 26))
          : events.has(code.slice(0, 22)) || ALWAYS.has(type)
    if (!concerns) continue
    const xml = neutral(await readFile(path.join(source, `day-${day}`, name), 'utf8'))
    kept.push({ name, type, xml })
    if (!type.startsWith('DT_PARTIC'))
      for (const [, id = ''] of xml.matchAll(/<Athlete Code="([^"]*)"/g)) people.add(id)
    if (!status || status === 'OFFICIAL') {
      const expected = truth.source.days[day]?.[code]
      if (expected === undefined) continue
      const records = recordsOf(xml)
      expected.rows.forEach((/** @type {any} */ row, /** @type {number} */ i) => {
        if (records[i]?.length) row.records = records[i]
      })
      ;(truth.days[day] ??= {})[code] = expected
    }
  }
  const missing = [...wanted].filter((code) => !kept.some((message) => message.name.includes(code)))
  if (missing.length > 0) throw new Error(`day ${day}: no messages for ${missing.join(', ')}`)
  const folder = path.join(target, `day-${day}`)
  await mkdir(folder, { recursive: true })
  for (const message of kept) {
    let { xml } = message
    if (message.type === 'DT_PARTIC') xml = cut(xml, 'Participant', (text) => people.has(attribute(text, 'Code')))
    if (message.type.startsWith('DT_SCHEDULE')) {
      xml = cut(xml, 'Unit', (text) => wanted.has(attribute(text, 'Code')))
      if (!xml.includes('<Unit ')) continue
      const used = new Set([...xml.matchAll(/ SessionCode="([^"]*)"/g)].map((match) => match[1]))
      xml = cut(xml, 'Session', (text) => used.has(attribute(text, 'SessionCode')))
    }
    await writeFile(path.join(folder, message.name.replace(/^[^~]*/, CODE)), xml)
  }
}

const source = process.argv[2]
if (source === undefined) {
  console.error('Usage: node recordings/make/athletics-2016.mjs SOURCE (a folder of day-NN and expected.json)')
  process.exit(1)
}
const target = fileURLToPath(new URL('../athletics-2016', import.meta.url))
const expected = JSON.parse(await readFile(path.join(source, 'expected.json'), 'utf8'))
/** @type {Record<string, any>} */
const truth = { source: expected, days: {} }
for (const day of Object.keys(KEEP)) {
  await rm(path.join(target, `day-${day}`), { recursive: true, force: true })
  await makeDay(source, day, target, truth)
}
const out = {
  note: `${expected.note} Cut to the units of this recording. "records" are the record marks of the OFFICIAL message. medal_table is the standing of the whole meeting, events outside this recording included.`,
  days: truth.days,
  medal_table_after_day: expected.medal_table_after_day,
  medal_table: expected.medal_table,
}
await writeFile(path.join(target, 'expected.json'), `${JSON.stringify(out)}\n`)
