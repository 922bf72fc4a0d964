import type { EmergencyDocument } from '../../../protocol/alerts.ts'

/** A filled triangle where it is real; the same hollow within a broken ring or square where it is not. Own drawings. */
export function EmergencySign({ status }: { status: EmergencyDocument['status'] }) {
  return (
    <svg className="alert-sign" viewBox="0 0 100 100" aria-hidden="true">
      {status === 'Actual' ? (
        <>
          <path className="alert-sign-field" d="M50 5 97 91H3Z" />
          <path className="alert-sign-mark" d="M50 34v28M50 72v9" />
        </>
      ) : (
        <>
          {status === 'Exercise' ? (
            <circle className="alert-sign-ring" cx="50" cy="50" r="43" />
          ) : (
            <rect className="alert-sign-ring" x="8" y="8" width="84" height="84" />
          )}
          <path className="alert-sign-line" d="M50 25 74 68H26Z" />
        </>
      )}
    </svg>
  )
}
