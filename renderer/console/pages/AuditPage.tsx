import { auditAnswerSchema, type AuditLine } from '../../../protocol/desk-answers.ts'
import { targetsSchema } from '../../../protocol/desk-commands.ts'
import { parseValue } from '../../../protocol/parse.ts'
import { showSchema } from '../../../protocol/program.ts'
import { placeName, showWords, targetWords } from '../model/show-words.ts'
import { COMMAND_WORDS } from '../model/command-words.ts'
import { useDesk, type Desk } from '../state/desk-context.ts'
import { usePolled } from '../state/use-polled.ts'
import { Refusal } from '../parts/Refusal.tsx'

/** The newest commands: who, when, what, and what came of it. */
export function AuditPage() {
  const desk = useDesk()
  const { say, times } = desk
  const audit = usePolled('/api/audit?limit=200', auditAnswerSchema, 3000)
  return (
    <section className="column">
      <Refusal why={audit.fault} />
      <div className="table-room" tabIndex={0} role="region" aria-label={say('Audit')}>
        <table>
          <thead>
            <tr>
              <th>{say('Time')}</th>
              <th>{say('Who')}</th>
              <th>{say('Command')}</th>
              <th>{say('Outcome')}</th>
              <th>{say('From')}</th>
            </tr>
          </thead>
          <tbody>
            {(audit.value?.rows ?? []).map((row) => (
              <tr key={row.number}>
                <td className="num">{times.clock(row.at)}</td>
                <td>{row.who}</td>
                <td className="wide">
                  <strong>{say(COMMAND_WORDS[row.command.do] ?? 'Another command')}</strong> {about(row, desk)}
                </td>
                <td className={row.outcome === 'refused' ? 'refused' : ''}>
                  {row.outcome === 'done' ? say('Done') : `${say('Refused')}: ${row.reason ?? ''}`}
                </td>
                <td>{row.from}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** What it was for, as far as it can be told in words. */
function about({ command }: AuditLine, { venue, shows, say }: Desk): string {
  const parts: string[] = []
  const show = parseValue('show', command['show'], showSchema)
  if (show.ok) parts.push(showWords(show.value, shows, say))
  const targets = parseValue('targets', command['targets'], targetsSchema)
  if (targets.ok) parts.push(targetWords(targets.value, venue, say))
  for (const member of ['screen', 'group', 'zone'] as const) {
    const id = command[member]
    if (typeof id === 'string' && id !== '') parts.push(placeName(`${member}/${id}`, venue, say))
  }
  if (typeof command['version'] === 'string') parts.push(command['version'])
  const person = command['person']
  const name =
    command['name'] ?? (typeof person === 'object' && person !== null && 'name' in person ? person.name : undefined)
  if (typeof name === 'string') parts.push(name)
  return [...new Set(parts)].join(' · ')
}
