import type { ReactElement, ReactNode } from 'react'
import classes from './facts.module.css'

/** What is known, by name. */
export function Facts({ children }: { children: ReactNode }): ReactElement {
  return <dl className={classes.facts}>{children}</dl>
}

/** What is not known is left out. */
export function Fact({ name, children }: { name: string; children: ReactNode }): ReactElement | null {
  if (children === null || children === undefined || children === '' || children === false) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
