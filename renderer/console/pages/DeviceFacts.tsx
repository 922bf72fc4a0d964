import { deviceLines } from '../model/device-lines.ts'
import { useDesk } from '../state/desk-context.ts'

/** How the machine behind a connected screen does; nothing where it says nothing (a browser). */
export function DeviceFacts({ screen }: { readonly screen: string }) {
  const { say, connected, times } = useDesk()
  const device = connected.get(screen)?.device
  if (device === undefined) return null
  return (
    <dl className="device">
      {deviceLines(device, say, times.date).map(({ label, words, alarm }) => (
        <div key={label} className={alarm ? 'alarm' : undefined}>
          <dt>{say(label)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
