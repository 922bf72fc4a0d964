import {
  addedMediaSchema,
  embargoesAnswerSchema,
  meAnswerSchema,
  rundownsAnswerSchema,
  screensAnswerSchema,
  showsAnswerSchema,
  signInsAnswerSchema,
  takeAnswerSchema,
  takesAnswerSchema,
} from '../../protocol/desk-answers.ts'
import { planSchema } from '../../protocol/plan.ts'
import { challengeAnswerSchema, deviceAnswerSchema, deviceProofSchema } from '../../protocol/devices.ts'
import { versionedSchema } from '../../protocol/documents.ts'
import { updatesAnswerSchema } from '../../protocol/updates.ts'
import type { ApiRoute } from './api-route.ts'
import { PEOPLE_API } from './api-table-people.ts'
import { shownBadgeSchema } from './badges-api.ts'
import { envelopeSchema, firstSchema, signInSchema } from './desk-api.ts'
import { documentsQuery } from './documents-api.ts'
import { mediaQuery } from './media-api.ts'
import { ownPasswordSchema, proofSchema, signInIdSchema } from './own-api.ts'

/** Every route below /api, and those beside it that programs use; a test compares it with what the server has. */
export const API: readonly ApiRoute[] = [
  {
    method: 'GET',
    url: '/api/documents',
    what: 'Documents below a prefix, keys ascending: unit/, schedule/, screen/ …',
    by: 'anybody',
    query: documentsQuery,
  },
  { method: 'GET', url: '/api/documents/*', what: 'One document by its key.', by: 'anybody', answer: versionedSchema },
  { method: 'GET', url: '/api/overview', what: 'Screens, units and sources in short.', by: 'anybody' },
  { method: 'GET', url: '/api/openapi.json', what: 'This description.', by: 'anybody' },
  { method: 'GET', url: '/healthz', what: 'How the hub is; 503 where it cannot store anything.', by: 'anybody' },
  { method: 'GET', url: '/metrics', what: 'Figures for Prometheus.', by: 'anybody', answer: 'text/plain' },
  {
    method: 'POST',
    url: '/odf',
    what: 'One ODF message, gzip or plain. Answered once it is durable.',
    by: 'a feed',
    body: 'application/xml',
  },
  {
    method: 'POST',
    url: '/cap',
    what: 'One CAP 1.2 alert. It is an emergency as if staff had prepared it.',
    by: 'operator',
    body: 'application/cap+xml',
  },
  { method: 'GET', url: '/api/set-aside', what: 'Messages that could not be read.', by: 'this machine' },
  {
    method: 'GET',
    url: '/api/set-aside/:id',
    what: 'One of them as it came.',
    by: 'this machine',
    answer: 'application/octet-stream',
  },

  {
    method: 'POST',
    url: '/api/devices',
    what:
      'A screen enrols: a token, and the code by which it is claimed. Without a body the token is told once and lasts; ' +
      'with the proof of a key pair it lasts an hour.',
    by: 'anybody',
    status: 201,
  },
  {
    method: 'POST',
    url: '/api/devices/challenge',
    what: 'What a screen with a key pair signs next.',
    by: 'anybody',
    answer: challengeAnswerSchema,
  },
  {
    method: 'POST',
    url: '/api/devices/session',
    what: 'A screen proves its key pair: what has become of it, and a token for an hour.',
    by: 'anybody',
    body: deviceProofSchema,
    answer: deviceAnswerSchema,
  },
  { method: 'GET', url: '/api/devices/me', what: 'What has become of it: waiting, claimed, unknown.', by: 'a screen' },

  { method: 'GET', url: '/api/me', what: 'Who asks, as the hub knows him.', by: 'anybody', answer: meAnswerSchema },
  {
    method: 'POST',
    url: '/api/first-person',
    what: 'The first administrator, by the code that the hub printed.',
    by: 'anybody',
    body: firstSchema,
    answer: meAnswerSchema,
  },
  {
    method: 'POST',
    url: '/api/sign-in',
    what: 'Signs in with name and password: the answer sets a cookie.',
    by: 'anybody',
    body: signInSchema,
    answer: meAnswerSchema,
  },
  {
    method: 'POST',
    url: '/api/badge',
    what: 'Signs in by the code of a badge of the accreditation list: the answer sets a cookie.',
    by: 'anybody',
    body: shownBadgeSchema,
    answer: meAnswerSchema,
  },
  { method: 'POST', url: '/api/sign-out', what: 'Ends the sign-in.', by: 'anybody' },
  {
    method: 'POST',
    url: '/api/prove',
    what:
      'Shows password or badge once more within a sign-in. Issuing and confirming an Actual emergency ask for it (status 428) where ' +
      'it was shown more than ten minutes ago.',
    by: 'viewer',
    body: proofSchema,
  },
  {
    method: 'GET',
    url: '/api/sign-ins',
    what: 'One’s own sign-ins, the one used last first.',
    by: 'viewer',
    answer: signInsAnswerSchema,
  },
  { method: 'POST', url: '/api/sign-ins/end', what: 'Ends one of them.', by: 'viewer', body: signInIdSchema },
  {
    method: 'POST',
    url: '/api/password',
    what: 'Changes one’s own password, by the old one. All other sign-ins end.',
    by: 'viewer',
    body: ownPasswordSchema,
  },

  {
    method: 'POST',
    url: '/api/commands',
    what: 'Does a command. What may be done depends on role and zones; one that comes twice under its id is done once.',
    by: 'viewer',
    body: envelopeSchema,
  },
  {
    method: 'GET',
    url: '/api/screens',
    what: 'Screens that are connected, and what they painted.',
    by: 'viewer',
    answer: screensAnswerSchema,
  },
  {
    method: 'GET',
    url: '/api/screens/:id/picture',
    what: 'The latest picture of what is truly on a screen, with the instant it came in X-Taken-At.',
    by: 'viewer',
    answer: 'image/jpeg',
  },
  {
    method: 'POST',
    url: '/api/screens/:id/picture',
    what: 'Asks the screen for a picture now; it is there a moment later.',
    by: 'operator',
    status: 202,
  },
  {
    method: 'PUT',
    url: '/api/screens/:id/picture',
    what: 'A screen brings a picture of itself: JPEG, PNG or WebP.',
    by: 'a screen',
    body: 'image/jpeg',
    status: 204,
  },
  {
    method: 'PUT',
    url: '/api/plan',
    what: 'Brings the picture of the venue’s plan: PNG, JPEG or WebP. The command "set plan" hangs it up.',
    by: 'supervisor',
    body: 'image/png',
    answer: planSchema,
    status: 201,
  },
  { method: 'GET', url: '/api/plan/:picture', what: 'That picture.', by: 'viewer', answer: 'image/png' },
  {
    method: 'GET',
    url: '/api/shows',
    what: 'What can be put on air, in short lines.',
    by: 'viewer',
    answer: showsAnswerSchema,
  },
  {
    method: 'POST',
    url: '/api/media',
    what: 'Takes in a picture (png, jpeg, webp) or a video (mp4, webm): the body is the file. It gets an id from its name.',
    by: 'operator',
    query: mediaQuery,
    body: 'application/octet-stream',
    answer: addedMediaSchema,
    status: 201,
  },
  {
    method: 'PUT',
    url: '/api/media/:id',
    what: 'The same under an id of one’s own; what has it already is replaced, also where it is on air.',
    by: 'operator',
    query: mediaQuery,
    body: 'application/octet-stream',
    answer: addedMediaSchema,
    status: 201,
  },
  {
    method: 'GET',
    url: '/media/*',
    what: 'The file of a medium by its checksum (sha256), whole or in parts (Range).',
    by: 'anybody',
    answer: 'application/octet-stream',
  },
  { method: 'GET', url: '/api/takes', what: 'The newest takes.', by: 'viewer', answer: takesAnswerSchema },
  {
    method: 'GET',
    url: '/api/takes/:take',
    what: 'What became of a take, screen by screen.',
    by: 'viewer',
    answer: takeAnswerSchema,
  },
  { method: 'GET', url: '/api/emergencies', what: 'Emergencies, newest first.', by: 'viewer' },
  { method: 'GET', url: '/api/emergencies/:id', what: 'One of them, and which screens it reached.', by: 'viewer' },

  {
    method: 'GET',
    url: '/api/rundowns',
    what: 'Rundowns, and where each stands.',
    by: 'viewer',
    answer: rundownsAnswerSchema,
  },
  { method: 'GET', url: '/api/rundowns/:id', what: 'One of them, cue by cue.', by: 'viewer' },

  {
    method: 'GET',
    url: '/api/embargoes',
    what: 'Results that are held back, by whom, and which documents wait.',
    by: 'operator',
    answer: embargoesAnswerSchema,
  },

  {
    method: 'GET',
    url: '/api/updates',
    what: 'Versions in the hub’s folder of packages, the update that is under way, and what each screen runs.',
    by: 'administrator',
    answer: updatesAnswerSchema,
  },
  {
    method: 'GET',
    url: '/updates/:file',
    what: 'A package of the shell, whole or in parts (Range), or the facts of one: tribune-<version>-linux-<arch>.json.',
    by: 'anybody',
    answer: 'application/octet-stream',
  },
  ...PEOPLE_API,
]
