import { useState, type ReactElement } from 'react'
import { Filters } from './filters.tsx'
import classes from './incidents.module.css'
import type { Filter } from './views.ts'

/** Open on the desk; on a phone behind a press, unless one narrows the list. */
export function FoldedFilters(given: { filter: Filter; onChange: (filter: Filter) => void }): ReactElement {
  const [open, setOpen] = useState(
    () => matchMedia('(min-width: 48em)').matches || Object.keys(given.filter).length > 1,
  )
  return (
    <details className={classes.fold} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Filters</summary>
      <Filters {...given} />
    </details>
  )
}
