import * as z from 'zod/mini'

/** What can stand alone, and as a part of a page. `follow` is what a screen does by itself. */
const parts = [
  z.object({ kind: z.literal('follow'), location: z.optional(z.string()) }),
  z.object({
    kind: z.literal('board'),
    /** Of the document, e.g. "unit/<rsc>". */
    key: z.string().check(z.minLength(1), z.maxLength(200)),
    page: z.optional(z.int().check(z.positive())),
  }),
  z.object({
    kind: z.literal('text'),
    title: z.optional(z.string().check(z.maxLength(200))),
    text: z.string().check(z.minLength(1), z.maxLength(2000)),
  }),
  z.object({
    kind: z.literal('media'),
    /** Of `media/<id>`. */
    id: z.string(),
    /** Whole on the ground (`contain`, also where absent), or filling the picture, cut at its edges. */
    fit: z.optional(z.enum(['contain', 'cover'])),
    /** A video: false plays it once, and its last picture stays. */
    loop: z.optional(z.boolean()),
  }),
] as const
export type Part = z.infer<(typeof parts)[number]>

/** What can stand on a screen because staff chose it. */
export const showSchema = z.discriminatedUnion('kind', [
  ...parts,
  z.object({
    kind: z.literal('page'),
    main: z.discriminatedUnion('kind', parts),
    /** A second part of the same size; or a strip: lines that turn, or media by id that turn, each with its place among them. */
    beside: z.discriminatedUnion('kind', [
      ...parts,
      z.object({ kind: z.literal('ticker'), of: z.enum(['messages', 'results']) }),
      z.object({ kind: z.literal('sponsors'), media: z.record(z.string(), z.number()) }),
    ]),
  }),
  z.object({ kind: z.literal('card'), card: z.enum(['alignment', 'colour', 'clock', 'sync']) }),
  z.object({ kind: z.literal('dark') }),
])
export type Show = z.infer<typeof showSchema>
export type PageShow = Extract<Show, { kind: 'page' }>

/** What a take has put on air, and since when. */
export const programSchema = z.object({
  /** Id of the take: confirmations name it. */
  take: z.string(),
  /** Takes are counted; of what a screen is told through its own, its group's, its zone's and the venue's document the newest wins. */
  order: z.int().check(z.positive()),
  /** Hub clock, ms: all screens change at this instant. */
  at: z.number(),
  show: showSchema,
})
export type Program = z.infer<typeof programSchema>

/** The part that `screen/<id>`, `group/<id>`, `zone/<id>` and `venue` share. */
export const onAirShape = {
  program: z.optional(programSchema),
  /** What was on air before: it stands until the instant of `program`. */
  before: z.optional(programSchema),
  /**
   * What a running rundown puts on air next, by take: a screen that has lost its hub goes on alone. `order` is that of the moment
   * when it was planned; what counts is `at`.
   */
  coming: z.optional(z.record(z.string(), programSchema)),
}
export const onAirSchema = z.object(onAirShape)
export type OnAir = z.infer<typeof onAirSchema>

/** What a screen must show, and the instant at which that changes. */
export interface Due {
  /** Absent: nobody ever took anything to it; it follows. */
  readonly now?: Program | undefined
  /** Hub clock, ms. */
  readonly next?: Program | undefined
}

/**
 * What is on air for a screen (design.md, Switching is a closed loop): the newest take that has begun, of all documents it obeys,
 * and the one that begins next. Of what a rundown has announced (`coming`) that which began last, where nothing was taken since. Pure.
 * @param told its own, its group's, its zone's and the venue's document, as far as they are here.
 * @param now hub clock, ms.
 */
export function dueOf(told: readonly (OnAir | undefined)[], now: number): Due {
  const programs = told.flatMap((each) => [each?.before, each?.program]).filter((each) => each !== undefined)
  const coming = told.flatMap((each) => Object.values(each?.coming ?? {}))
  let current: Program | undefined
  for (const program of programs)
    if (program.at <= now && (current === undefined || program.order > current.order)) current = program
  for (const program of coming)
    if (program.at <= now && (current === undefined || program.at > current.at)) current = program
  let next: Program | undefined
  const newer = programs.filter(({ order }) => order >= (current?.order ?? 0))
  for (const program of [...newer, ...coming]) {
    if (program.at <= now) continue
    if (next === undefined || program.at < next.at || (program.at === next.at && program.order > next.order))
      next = program
  }
  return next === undefined ? { now: current } : { now: current, next }
}

/** Do both put the same picture up? */
export function sameShow(a: Show | undefined, b: Show | undefined): boolean {
  return JSON.stringify(a ?? { kind: 'follow' }) === JSON.stringify(b ?? { kind: 'follow' })
}
