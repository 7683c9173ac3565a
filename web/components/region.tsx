import { Component, type ReactElement, type ReactNode } from 'react'
import { Failed } from './failed.tsx'

type State = { error: Error | null }

/** What breaks inside breaks alone. */
export class Region extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  override render(): ReactNode | ReactElement {
    const { error } = this.state
    if (!error) return this.props.children
    return <Failed error={error} reset={() => this.setState({ error: null })} />
  }
}
