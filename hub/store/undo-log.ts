/** Remembers how to take back what was done in memory during one attempt. */
export class UndoLog {
  private steps: (() => void)[] | undefined

  /** Notes the way back of a change that is about to happen; nothing outside an attempt. */
  note(step: () => void): void {
    this.steps?.push(step)
  }

  /**
   * Runs `work` as a whole: when it throws, everything it changed is as before, and the error goes on.
   * @throws what `work` throws.
   */
  attempt<T>(work: () => T): T {
    if (this.steps) throw new Error('an attempt is already under way')
    const steps: (() => void)[] = []
    this.steps = steps
    try {
      return work()
    } catch (error) {
      for (const step of steps.reverse()) step()
      throw error
    } finally {
      this.steps = undefined
    }
  }
}
