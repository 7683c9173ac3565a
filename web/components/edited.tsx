import { Fragment, useState, type ReactElement, type ReactNode } from 'react'
import { isOutdated, madeFrom } from './edition.ts'

export type Edition<T> = {
  /** The version that what is written here was made from. */
  ifMatch: string
  /** Somebody else has changed by now what is edited. */
  isOutdated: boolean
  /** Begins again: with the answer of a save, or else with what is there now. */
  restart: (saved?: T) => void
}

type Given<T, P> = {
  /** As it is known now; that may change at any time. */
  of: T
  /** What of it is edited here: the same for the same. */
  part: (of: T) => P
  children: (begun: P, edition: Edition<T>) => ReactNode
  onRestart?: () => void
}

/** Something being edited, as it was when that began; what is within begins anew with each edition. */
export function Edited<T extends { version: string | number }, P>({
  of,
  part,
  children,
  onRestart,
}: Given<T, P>): ReactElement {
  const beginWith = (from: T) => ({ part: part(from), version: String(from.version), known: part(of) })
  const [{ number, ...begun }, begin] = useState(() => ({ number: 0, ...beginWith(of) }))
  const current = { part: part(of), version: String(of.version) }
  const edition = {
    ifMatch: madeFrom(begun, current),
    isOutdated: isOutdated(begun, current.part),
    restart: (saved: T = of) => {
      begin((last) => ({ number: last.number + 1, ...beginWith(saved) }))
      onRestart?.()
    },
  }
  return <Fragment key={number}>{children(begun.part, edition)}</Fragment>
}
