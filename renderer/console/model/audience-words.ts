import type { AUDIENCES } from '../../../protocol/screen-documents.ts'
import type { Text } from '../words/say.ts'

/** Who looks at a screen. */
export const AUDIENCE_WORDS = {
  public: 'For the public',
  'warm-up': 'For the warm-up',
  media: 'For the media',
  jury: 'For the jury',
  vip: 'For VIP',
  test: 'For tests',
} as const satisfies Readonly<Record<(typeof AUDIENCES)[number], Text>>
