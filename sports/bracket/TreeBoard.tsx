import type { Tree } from './model.ts'
import { layoutTree } from './tree-layout.ts'
import { openPage, treePages, type TreePage } from './tree-pages.ts'
import { treeView, type TreeView } from './tree-view.ts'
import { sayPage, sayTree } from './say-tree.ts'
import { TreeMatch } from './TreeMatch.tsx'
import { TreeRibbon } from './TreeRibbon.tsx'
import type { BoardProps } from '../parts/board-props.ts'
import { BodyBoard, type Body } from '../parts/board-frame/BodyBoard.tsx'
import { measured } from '../parts/layout/text-measure.ts'
import { usePage } from '../parts/motion/use-page.ts'
import { useStage } from '../parts/stage-context.ts'
import { useWords } from '../parts/words/use-say.ts'
import './tree.css'

/** A page of a tree is read match by match: longer than a page of a table. */
const HOLD = 12_000

/** The tree: rounds from left to right, up to the final and the match for bronze; on a ribbon one match at a time. */
export function TreeBoard({ tree, props }: { tree: Tree; props: BoardProps }) {
  const { form } = useStage()
  const { accent } = props.profile
  const view = sayTree(treeView(tree, props), useWords())
  if (form === 'ribbon') return <TreeRibbon key={props.document.key} tree={tree} view={view} accent={accent} />
  return <Pages key={`${props.document.key} ${form}`} tree={tree} view={view} accent={accent} />
}

function Pages({ tree, view, accent }: { tree: Tree; view: TreeView; accent: string }) {
  const stage = useStage()
  const pages = treePages(tree, stage.form === 'portrait' ? 2 : 4)
  const shown = usePage(pages.length, HOLD, openPage(tree, pages))
  const counts = pages.map(countOf)
  const from = counts.slice(0, shown.page).reduce((sum, count) => sum + count, 0)
  const page = sayPage(pages[shown.page] ?? { columns: [] }, useWords())
  const of = counts.reduce((sum, count) => sum + count, 0)
  return (
    <BodyBoard
      spec={view.frame}
      accent={accent}
      told={view.told}
      page={{
        from,
        to: from + countOf(page),
        of,
        page: shown.page + 1,
        pages: pages.length,
        hold: stage.fixedPage === undefined ? HOLD : undefined,
      }}
    >
      {(body) => <TreeBody view={view} page={page} body={body} rows={{ from, of }} leaving={shown.leaving} />}
    </BodyBoard>
  )
}

function TreeBody({
  view,
  page,
  body,
  rows,
  leaving,
}: {
  view: TreeView
  page: TreePage
  body: Body
  rows: { readonly from: number; readonly of: number }
  leaving: boolean
}) {
  const { aged } = useStage()
  const { unit, width, height } = body
  const layout = measured((measure) =>
    layoutTree(view, page, { unit, width, height, headings: aged === undefined }, measure),
  )
  return (
    <div
      className={leaving ? 'br-tree tb-rows-leaving' : 'br-tree'}
      style={{ insetInlineStart: body.left, top: body.top, width, height }}
    >
      <svg className="br-links" width={width} height={height} aria-hidden="true">
        {layout.links.map((path) => (
          <path key={path} d={path} className="br-link" />
        ))}
      </svg>
      {layout.headings.map(({ word, left, top }) => (
        <span key={`${word} ${left}`} className="br-heading" style={{ insetInlineStart: left, top }}>
          {word}
        </span>
      ))}
      <div role="table" className="br-table" aria-label={view.frame.title} aria-rowcount={rows.of}>
        {layout.matches.map((match, index) => (
          <TreeMatch
            key={match.view.key}
            match={match}
            layout={layout}
            index={rows.from + index + 1}
            official={view.official}
            date={view.frame.date}
          />
        ))}
      </div>
    </div>
  )
}

function countOf(page: TreePage): number {
  return page.columns.reduce((sum, { matches }) => sum + matches.length, page.bronze?.matches.length ?? 0)
}
