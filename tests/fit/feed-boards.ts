/** Boards a feed makes by itself, beside those of its results: sent as they are. */
const LISTS = /^DT_(PARTIC\w*|CODES\w*|CONFIG\w*|SCHEDULE)$/
const STANDINGS = /^DT_(SCHEDULE_UPDATE|MEDALS\w*|MEDALLISTS\w*|BRACKETS|POOL_STANDING|RANKING)$/
/** A picture with somebody up: a live result, and what happens this second. */
const LIVE = /^DT_(RESULT|CURRENT)$/
/** The documents of those boards; units are those with a live picture. */
export const BOARD_PREFIXES = ['schedule/', 'medals/', 'medallists/', 'bracket/', 'pool/', 'ranking/'] as const

const EVENT_LENGTH = 22

/** @param xml a message's text. */
export function typeOf(xml: string): string {
  return /DocumentType="([^"]*)"/.exec(xml)?.[1] ?? ''
}

/** Lists that names and boards hang on: sent before any probe. */
export function isList(xml: string): boolean {
  return LISTS.test(typeOf(xml))
}

/**
 * What of a feed makes boards beside start lists and results: schedule, medals, trees, pools, rankings; and of each event the
 * last live picture of its richest unit, with what was said of that moment.
 * @param messages XML texts, in the feed's order. @returns those to send, in order, and the units that are live then
 */
export function feedBoards(messages: readonly string[]): {
  readonly send: readonly string[]
  readonly live: readonly string[]
} {
  const lives = new Map<string, { code: string; result: string }>()
  for (const xml of messages) {
    const code = codeOf(xml)
    if (typeOf(xml) !== 'DT_RESULT' || !/ResultStatus="LIVE"/.test(xml)) continue
    const held = lives.get(code.slice(0, EVENT_LENGTH))
    // The longest message of an event says most.
    if (held === undefined || xml.length >= held.result.length)
      lives.set(code.slice(0, EVENT_LENGTH), { code, result: xml })
  }
  const chosen = new Map([...lives.values()].map(({ code, result }) => [code, result]))
  const send: string[] = []
  const nowOf = new Map<string, string>()
  for (const xml of messages) {
    if (STANDINGS.test(typeOf(xml))) send.push(xml)
    if (!LIVE.test(typeOf(xml))) continue
    const code = codeOf(xml)
    if (typeOf(xml) === 'DT_CURRENT') nowOf.set(code, xml)
    else if (chosen.get(code) === xml) send.push(xml, ...(nowOf.has(code) ? [nowOf.get(code) ?? ''] : []))
  }
  return { send, live: [...chosen.keys()].map((code) => `unit/${code}`) }
}

/** Every full name in a document: of athletes, teams, organisations. */
export function namesIn(value: unknown): ReadonlySet<string> {
  const names = new Set<string>()
  const walk = (each: unknown): void => {
    if (typeof each !== 'object' || each === null) return
    for (const [member, inner] of Object.entries(each)) {
      if (member === 'full' && typeof inner === 'string') names.add(inner)
      else walk(inner)
    }
  }
  walk(value)
  return names
}

function codeOf(xml: string): string {
  return /DocumentCode="([^"]*)"/.exec(xml)?.[1] ?? ''
}
