const WORDS: Readonly<Record<string, string>> = {
  RUN: 'Run',
  ROUND: 'Round',
  DIVE: 'Dive',
  JUMP: 'Jump',
  WAVE: 'Wave',
  ATTEMPT: 'Attempt',
  TRICK: 'Trick',
  VAULT: 'Vault',
}

/** What a round of that code is called. */
export function roundWordOf(code: string): string {
  return WORDS[code] ?? 'Round'
}
