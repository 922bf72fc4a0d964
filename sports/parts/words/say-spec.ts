import type { FrameSpec } from '../board-frame/frame-spec.ts'
import type { Cell, Chip, Column, Fact, Pinned, Row, Strip, TableSpec } from '../board-spec.ts'
import type { TitleWords } from '../../../protocol/documents.ts'
import { typeset } from '../spec/words.ts'
import { directionOf, type Words } from './say.ts'

/**
 * What a board says around its body, in the words of a language: labels, status, legend, sentences. Title, names, values and
 * marks stay as the feed sent them, and so do its words in the subtitle.
 */
export function sayFrame<Spec extends FrameSpec>(spec: Spec, words: Words): Spec {
  const { say, tag } = words
  const own = spec.in?.[tag]
  const title = own && typeset(own.event)
  return {
    ...spec,
    ...(title && { title, shortTitle: title }),
    subtitle: saySubtitle(own === undefined ? spec.subtitle : inOther(spec, own), spec.sent, words),
    facts: spec.facts.map((fact): Fact => ({ ...fact, label: say(fact.label), value: sayValue(fact, say) })),
    status: spec.status === undefined ? undefined : { ...spec.status, word: say(spec.status.word) },
    pinned: spec.pinned === undefined ? undefined : sayPinned(spec.pinned, words),
    legend: spec.legend.map((item) => ({ ...item, words: say(item.words) })),
    note: spec.note === undefined ? undefined : say(spec.note),
    aside: spec.aside === undefined ? undefined : { ...spec.aside, label: say(spec.aside.label) },
  }
}

/** A whole table: also the labels of its columns, which keep room for the screen's other languages. */
export function saySpec(spec: TableSpec, words: Words): TableSpec {
  return {
    ...sayFrame(spec, words),
    columns: spec.columns.map((column) => sayColumn(column, words)),
    rows: spec.rows.map((row) => sayRow(row, words)),
    groups: spec.groups?.map((group) => ({
      ...group,
      title: words.say(group.title),
      subtitle: saySubtitle(group.subtitle, spec.sent, words),
      ...(group.aside === undefined ? {} : { aside: { ...group.aside, label: words.say(group.aside.label) } }),
    })),
  }
}

/** The subtitle with the feed's own words in another language, where it sent them, and what we say after them. */
function inOther({ subtitle, sent = [] }: FrameSpec, { discipline, sub }: TitleWords): readonly string[] {
  const words = [discipline, sub ?? sent[1] ?? '', ...sent.slice(2)].map(typeset).filter((word) => word !== '')
  return [...words, ...subtitle.filter((each) => !sent.includes(each))]
}

/** Parts of a subtitle, but what the feed sent. Where lines run from the right, each keeps together: isolated (FSI … PDI). */
function saySubtitle(
  parts: readonly string[],
  sent: readonly string[] | undefined,
  { say, tag }: Words,
): readonly string[] {
  const said = parts.map((each) => (sent?.includes(each) === true ? each : say(each)))
  return directionOf(tag) === 'rtl' ? said.map((each) => `\u2068${each}\u2069`) : said
}

/** A value is the feed's, but where we counted ("12 of 16") or say how long it takes ("3 shots"). */
function sayValue({ id, value }: Fact, say: Words['say']): string {
  return id === 'elimination' ? say(value) : sayCount(value, say)
}

/** "12 of 16", "3 of 5 done", "Semifinal 2 of 2": the figures are ours, the word before them is the feed's. */
function sayCount(text: string, say: Words['say']): string {
  const [, sent = '', count] = /^(.*? )?(\d+ of \d+(?: done)?)$/.exec(text) ?? []
  return count === undefined ? text : `${sent}${say(count)}`
}

/** Only states, colours and counts are words of ours; a row without one stays the same object, so that nothing is drawn anew for it. */
function sayRow(row: Row, { say }: Words): Row {
  const said = Object.entries(row.cells).flatMap(([id, cell]) => {
    const own = sayCell(cell, say)
    return own === cell ? [] : [[id, own] as const]
  })
  return said.length === 0 ? row : { ...row, cells: { ...row.cells, ...Object.fromEntries(said) } }
}

function sayCell(cell: Cell, say: Words['say']): Cell {
  switch (cell.kind) {
    case 'marks': {
      if (!cell.chips.some(isColour)) return cell
      return { ...cell, chips: cell.chips.map((chip) => (isColour(chip) ? { ...chip, text: say(chip.text) } : chip)) }
    }
    case 'state':
    case 'text': {
      const text = cell.kind === 'state' ? say(cell.text) : sayCount(cell.text, say)
      return text === cell.text ? cell : { ...cell, text }
    }
    default:
      return cell
  }
}

function isColour(chip: Chip): boolean {
  return chip.kind.startsWith('colour-')
}

function sayColumn(column: Column, { say, others }: Words): Column {
  const { label, shortLabel, over } = column
  return {
    ...column,
    spoken: say(column.spoken),
    ...(label === undefined ? {} : { label: say(label), labelRoom: others.map((other) => other.say(label)) }),
    ...(shortLabel === undefined ? {} : { shortLabel: say(shortLabel) }),
    ...(over === undefined ? {} : { over: { text: say(over.text), short: say(over.short) } }),
  }
}

function sayPinned(pinned: Pinned, { say }: Words): Pinned {
  return {
    ...pinned,
    facts: pinned.facts.map((fact) => ({ ...fact, label: say(fact.label) })),
    targets: pinned.targets.map((target) => ({
      ...target,
      label: say(target.label),
      ...(target.short === undefined ? {} : { short: say(target.short) }),
    })),
    ...(pinned.strip === undefined ? {} : { strip: sayStrip(pinned.strip, say) }),
  }
}

function sayStrip(strip: Strip, say: Words['say']): Strip {
  return { ...strip, items: strip.items.map((item) => ({ ...item, label: say(item.label) })) }
}
