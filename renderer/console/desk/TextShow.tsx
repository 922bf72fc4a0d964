import type { Show } from '../../../protocol/program.ts'
import { Field } from '../parts/Field.tsx'
import { useDesk } from '../state/desk-context.ts'

/** The words of a text that goes on air. */
export function TextShow({ show }: { readonly show: Extract<Show, { kind: 'text' }> }) {
  const { say, setShow } = useDesk()
  const change = (title: string, text: string) => setShow({ kind: 'text', text, ...(title !== '' && { title }) })
  return (
    <div className="text-show">
      <Field
        label={say('Title')}
        maxLength={200}
        value={show.title ?? ''}
        onChange={(event) => change(event.target.value, show.text)}
      />
      <div className="field">
        <label htmlFor="text-show">{say('Text')}</label>
        <textarea
          id="text-show"
          rows={2}
          maxLength={2000}
          value={show.text}
          onChange={(event) => change(show.title ?? '', event.target.value)}
        />
      </div>
    </div>
  )
}
