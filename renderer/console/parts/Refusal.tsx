/** Why something was not done: the hub's one sentence, said to a screen reader at once. Nothing where there is none. */
export function Refusal({ why }: { why: string | undefined }) {
  return why === undefined ? null : (
    <p className="fault" role="alert">
      {why}
    </p>
  )
}
