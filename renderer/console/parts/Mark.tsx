/** Tribune's own mark. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 48 42" aria-hidden="true">
      <path d="M0 0h7v42H0zM12 0h36v7H12zM12 17.5h24v7H12zM12 35h30v7H12z" />
    </svg>
  )
}
