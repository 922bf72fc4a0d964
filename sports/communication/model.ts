import * as z from 'zod/mini'
import { communicationSchema } from '../../protocol/side-documents.ts'

/** `communication/<rsc>` with its family. */
export const schema = z.extend(communicationSchema, { family: z.literal('communication') })
export type CommunicationDocument = z.infer<typeof schema>
export type CommunicationItem = CommunicationDocument['items'][string]
