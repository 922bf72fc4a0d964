import {
  auditAnswerSchema,
  badgeAnswerSchema,
  badgesAnswerSchema,
  peopleAnswerSchema,
  tokensAnswerSchema,
} from '../../protocol/desk-answers.ts'
import type { ApiRoute } from './api-route.ts'
import { auditCsvQuery, auditQuery } from './audit-api.ts'
import { shownBadgeSchema } from './badges-api.ts'

/** The part of the API's description that is about people, badges and tokens, and what they did. */
export const PEOPLE_API: readonly ApiRoute[] = [
  {
    method: 'GET',
    url: '/api/audit',
    what: 'What was done and refused, newest first, page by page.',
    by: 'supervisor',
    query: auditQuery,
    answer: auditAnswerSchema,
  },
  {
    method: 'GET',
    url: '/api/audit.csv',
    what: 'The same as a table.',
    by: 'supervisor',
    query: auditCsvQuery,
    answer: 'text/csv',
  },
  { method: 'GET', url: '/api/people', what: 'Who may do what.', by: 'administrator', answer: peopleAnswerSchema },
  {
    method: 'GET',
    url: '/api/tokens',
    what: 'Tokens of other systems, without their secrets.',
    by: 'administrator',
    answer: tokensAnswerSchema,
  },
  {
    method: 'GET',
    url: '/api/badges',
    what: 'How many badges the accreditation list has, and whose import it is.',
    by: 'administrator',
    answer: badgesAnswerSchema,
  },
  {
    method: 'POST',
    url: '/api/badges',
    what:
      'Puts another accreditation list in the place of the one that stands, all or nothing: CSV in UTF-8 with the columns ' +
      'code, name, role (viewer, operator) and zones (ids with blanks between; none: all of the venue).',
    by: 'administrator',
    body: 'text/csv',
    answer: badgesAnswerSchema,
  },
  {
    method: 'POST',
    url: '/api/badges/find',
    what: 'Whose badge it is.',
    by: 'administrator',
    body: shownBadgeSchema,
    answer: badgeAnswerSchema,
  },
  {
    method: 'POST',
    url: '/api/badges/remove',
    what: 'Takes one badge off the list; the sign-ins made with it end.',
    by: 'administrator',
    body: shownBadgeSchema,
    answer: badgesAnswerSchema,
  },
]
