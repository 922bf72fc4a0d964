import { Component, type ReactNode } from 'react'
import { faultWords } from '../fault-words.ts'

interface Props {
  /** Another one gives what threw another chance. */
  readonly attempt: string
  readonly fallback: ReactNode
  /** Told once per throw: one sentence. */
  readonly onFault: (reason: string) => void
  readonly children: ReactNode
}
interface State {
  readonly attempt: string
  readonly failed: boolean
}

/** Where a picture throws, the fallback stands in its place, within the same frame. */
export class Boundary extends Component<Props, State> {
  override state: State = { attempt: this.props.attempt, failed: false }

  static getDerivedStateFromProps({ attempt }: Props, state: State): State | null {
    return attempt === state.attempt ? null : { attempt, failed: false }
  }

  static getDerivedStateFromError(): Pick<State, 'failed'> {
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFault(faultWords(error))
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
