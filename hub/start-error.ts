/**
 * Why the hub cannot start, as one sentence for the person who started it: what, and where. `main.ts` prints it and exits
 * with 1; anything else that is thrown is a fault of ours.
 */
export class StartError extends Error {
  override readonly name = 'StartError'
}

/** The code of a system or database error ("EACCES", "LEVEL_LOCKED"), where it has one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** What an error says, for a log line or a reason. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
