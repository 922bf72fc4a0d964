import { useState } from 'react'
import { emergenciesAnswerSchema } from '../../../protocol/desk-answers.ts'
import { useGraveCommand } from '../parts/ProofSheet.tsx'
import { usePolled } from '../state/use-polled.ts'
import { EmergencyForm } from './EmergencyForm.tsx'
import { EmergencyRow } from './EmergencyRow.tsx'
import { WhereColumn } from './WhereColumn.tsx'
import { Refusal } from '../parts/Refusal.tsx'

/** Emergencies: what stands or waits for its second person, whom it has reached, and a new one. */
export function EmergencyPage() {
  const answer = usePolled('/api/emergencies', emergenciesAnswerSchema, 1500)
  const [refused, setRefused] = useState<string>()
  const { give, proof } = useGraveCommand()
  const done = (reason: string | undefined) => {
    setRefused(reason)
    answer.again()
  }
  const lines = (answer.value?.emergencies ?? []).slice(0, 20)
  const why = refused ?? answer.fault
  return (
    <>
      <WhereColumn />
      <section className="column">
        <Refusal why={why} />
        {lines.length > 0 && (
          <ul className="alerts">
            {lines.map((line) => (
              <EmergencyRow key={line.id} line={line} give={give} onDone={done} />
            ))}
          </ul>
        )}
        {proof}
        <EmergencyForm give={give} onDone={done} />
      </section>
    </>
  )
}
