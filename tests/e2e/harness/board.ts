import type { Page } from '@playwright/test'

/** A board as a screen reader has it. */
export interface BoardPage {
  readonly title: string
  /** All rows of the table, on whatever page. */
  readonly rowCount: number
  /** What columns are called, in order. */
  readonly columns: readonly string[]
  readonly rows: readonly BoardRow[]
}
export interface BoardRow {
  readonly index: number
  /** Names of the cells by the name of their column. */
  readonly cells: Readonly<Record<string, string>>
  /** Names of the cells in order, whether or not each has a column of its own (boards of two sides). */
  readonly said: readonly string[]
}

/** Opens a screen that holds one document, and waits until its board is drawn. */
export async function openBoard(page: Page, hub: string, key: string, pageNumber = 1): Promise<void> {
  await page.goto(`${hub}/screen/test?show=${encodeURIComponent(key)}&page=${pageNumber}`)
  await page.getByRole('table').waitFor()
}

/** Reads what stands on the picture now: roles and accessible names only. */
export async function readBoard(page: Page): Promise<BoardPage> {
  const table = page.getByRole('table')
  const [title, count] = await Promise.all([table.getAttribute('aria-label'), table.getAttribute('aria-rowcount')])
  const columns = await table
    .getByRole('columnheader')
    .evaluateAll((headers) => headers.map((header) => header.getAttribute('aria-label') ?? header.textContent ?? ''))
  const rows = await table.getByRole('row').evaluateAll((elements) =>
    elements
      .filter((element) => element.hasAttribute('aria-rowindex'))
      .map((element) => ({
        index: Number(element.getAttribute('aria-rowindex')),
        names: [...element.querySelectorAll('[role=cell]')].map((cell) => cell.getAttribute('aria-label') ?? ''),
        said: [...element.querySelectorAll('[role=cell]')].map(
          (cell) => cell.getAttribute('aria-label') ?? cell.textContent ?? '',
        ),
      })),
  )
  return {
    title: title ?? '',
    rowCount: Number(count),
    columns,
    rows: rows
      .toSorted((a, b) => a.index - b.index)
      .map(({ index, names, said }) => ({
        index,
        said,
        cells: Object.fromEntries(names.map((name, i) => [columns[i] ?? `column ${i + 1}`, name])),
      })),
  }
}

/**
 * Reads all pages of a document's board, turning them by the address.
 * @param onPage sees each page while it stands. @returns all rows in order
 */
export async function readAllPages(
  page: Page,
  hub: string,
  key: string,
  onPage: (number: number) => Promise<void> = async () => {},
): Promise<BoardPage> {
  await openBoard(page, hub, key)
  const first = await readBoard(page)
  await onPage(1)
  const rows = [...first.rows]
  for (let next = 2; rows.length < first.rowCount; next += 1) {
    await openBoard(page, hub, key, next)
    const more = await readBoard(page)
    const last = rows.at(-1)?.index ?? 0
    // Leaders may stand on every page, above those that turn.
    const own = more.rows.filter(({ index }) => index > last)
    if (own[0]?.index !== last + 1) throw new Error(`page ${next} of ${key} does not go on after row ${last}`)
    rows.push(...own)
    await onPage(next)
  }
  return { ...first, rows }
}
