import { infos, resultRow } from '../../odf/rows.mjs'
import { eventRsc } from '../../odf/rsc.mjs'
import { el } from '../../odf/xml.mjs'

/**
 * @typedef {import('../../odf/rows.mjs').RowDraft} RowDraft
 * @typedef {import('../../odf/rows.mjs').Extended} Extended
 * @typedef {import('../../odf/rows.mjs').Info} Info
 * @typedef {import('../../odf/rows.mjs').UnitHead} UnitHead
 * @typedef {{ code: string, home?: string | undefined, away?: string | undefined, homePeriod?: string | undefined,
 *   awayPeriod?: string | undefined, duration?: string | undefined, extended?: readonly Extended[] }} Period
 *   home and away: cumulative at its end; homePeriod and awayPeriod: of this period alone (odf.md 6); extended: EP where no type is said
 * @typedef {{ period?: string, time: string, running: boolean }} Clock
 * @typedef {{ infos?: readonly Info[], clock?: Clock | undefined, periods?: readonly Period[] | undefined, home?: string, away?: string,
 *   xml?: string }} Content
 *   what stands in a message beside its rows; home and away: codes for `Periods`; xml: further elements before the rows (Officials, Actions …)
 */

/** The body of DT_RESULT, DT_CURRENT and their like, in the order of the schema; rows by SortOrder. */
/** @param {UnitHead} head @param {{ from?: string, to?: string }} times @param {readonly RowDraft[]} rows @param {Content} content */
export function resultBody(head, times, rows, content) {
  const event = eventRsc(head.rsc)
  const sorted = rows.toSorted((a, b) => a.sort - b.sort).map((row) => resultRow(row, event))
  return [
    infos(head, times, content.infos ?? []),
    content.clock === undefined ? '' : clockElement(content.clock),
    content.periods === undefined || content.periods.length === 0
      ? ''
      : el('Periods', { Home: content.home, Away: content.away }, content.periods.map(periodElement)),
    content.xml ?? '',
    ...sorted,
    '\n',
  ].join('')
}

/** @param {Clock} clock */
const clockElement = ({ period, time, running }) =>
  el('Clock', { Period: period, Time: time, Running: running ? 'Y' : 'N' })

/** @param {Period} period */
const periodElement = (period) =>
  el(
    'Period',
    {
      Code: period.code,
      HomeScore: period.home,
      AwayScore: period.away,
      HomePeriodScore: period.homePeriod,
      AwayPeriodScore: period.awayPeriod,
      Duration: period.duration,
    },
    period.extended === undefined || period.extended.length === 0
      ? ''
      : el(
          'ExtendedPeriods',
          {},
          period.extended.map(({ code, type = 'EP', pos, value, more = {} }) =>
            el('ExtendedPeriod', { Type: type, Code: code, Pos: pos, Value: value, ...more }),
          ),
        ),
  )

/**
 * One action of DT_PLAY_BY_PLAY (odf.md 5.5), attributes as they stand there: Id, Period, Order, Action, When, Result, ScoreH …
 * @typedef {{ attributes: import('../../odf/xml.mjs').Attributes, who?: import('../../odf/names.mjs').Team | import('../../odf/names.mjs').Person,
 *   athletes?: readonly { person: import('../../odf/names.mjs').Person, role?: string }[] }} Action
 */

/** @param {{ home?: string, away?: string }} sides @param {readonly Action[]} actions */
export const actionsElement = ({ home, away }, actions) =>
  el(
    'Actions',
    { Home: home, Away: away },
    actions.map(({ attributes, who, athletes = [] }) =>
      el(
        'Action',
        attributes,
        who === undefined
          ? ''
          : el(
              'Competitor',
              { Code: who.code, Type: 'members' in who ? 'T' : 'A', Organisation: who.org },
              athletes.length === 0
                ? ''
                : el(
                    'Composition',
                    {},
                    athletes.map(({ person, role }, i) =>
                      el('Athlete', { Code: person.code, Order: i + 1, Bib: person.bib, Role: role }),
                    ),
                  ),
            ),
      ),
    ),
  )
