import { useId } from 'react'
import type { Show } from '../../../protocol/program.ts'
import { Field } from '../parts/Field.tsx'
import { useDesk } from '../state/desk-context.ts'

type Text = Extract<Show, { kind: 'text' }>

/** The words of a text that goes on air. */
export function TextShow({ show, onChange }: { readonly show: Text; readonly onChange: (show: Text) => void }) {
  const { say } = useDesk()
  const id = useId()
  const change = (title: string, text: string) => onChange({ kind: 'text', text, ...(title !== '' && { title }) })
  return (
    <div className="text-show">
      <Field
        label={say('Title')}
        maxLength={200}
        value={show.title ?? ''}
        onChange={(event) => change(event.target.value, show.text)}
      />
      <div className="field">
        <label htmlFor={id}>{say('Text')}</label>
        <textarea
          id={id}
          rows={2}
          maxLength={2000}
          value={show.text}
          onChange={(event) => change(show.title ?? '', event.target.value)}
        />
      </div>
    </div>
  )
}
