import type { NoticesView } from './notice-view.ts'
import type { Words } from '../parts/words/say.ts'

/** Our own words in the screen's language; those of the notice stay as they were issued. */
export function sayNotices(view: NoticesView, { say }: Words): NoticesView {
  return {
    frame: { ...view.frame, title: say(view.frame.title) },
    notices: view.notices.map((notice) => ({
      ...notice,
      word: say(notice.word),
      ...(notice.state === undefined ? {} : { state: say(notice.state) }),
    })),
  }
}
