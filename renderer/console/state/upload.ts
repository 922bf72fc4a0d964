import { addedMediaSchema } from '../../../protocol/desk-answers.ts'
import { ask, type Asked } from './ask.ts'

/** Sends a file to the hub, which says what it is. @returns its id */
export async function upload(file: File): Promise<Asked<string>> {
  const place = `/api/media?name=${encodeURIComponent(file.name.slice(0, 100))}`
  const asked = await ask('POST', place, addedMediaSchema, file)
  return asked.ok ? { ok: true, value: asked.value.media } : asked
}
