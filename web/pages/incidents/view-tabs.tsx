import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { Dialog } from '../../components/dialog.tsx'
import classes from './incidents.module.css'
import { NameView } from './name-view.tsx'
import { useOwnViews } from './own-views.ts'
import { viewNames, views, type Filter } from './views.ts'

/** Lists that everybody has, and those that somebody gave a name. */
export function ViewTabs({ filter }: { filter: Filter }): ReactElement {
  const { own, add, remove } = useOwnViews()
  const [naming, setNaming] = useState(false)
  const named = own.find((view) => same(view.filter, filter))
  const isPlain = Object.keys(filter).length === 1
  return (
    <nav aria-label="Views" className={classes.views}>
      {viewNames.map((view) => (
        <Link
          key={view}
          to="/incidents"
          search={{ view }}
          className={classes.view}
          aria-current={isPlain && filter.view === view ? 'page' : undefined}
        >
          {views[view]}
        </Link>
      ))}
      {own.map((view) => (
        <Link
          key={view.name}
          to="/incidents"
          search={view.filter}
          className={classes.view}
          aria-current={view === named ? 'page' : undefined}
        >
          {view.name}
        </Link>
      ))}
      {!isPlain && !named && (
        <Button variant="subtle" size="compact-md" onClick={() => setNaming(true)}>
          Save this view
        </Button>
      )}
      {named && (
        <Button variant="subtle" size="compact-md" onClick={() => remove(named.name)}>
          Forget “{named.name}”
        </Button>
      )}
      {naming && (
        <Dialog title="Save this view" onClose={() => setNaming(false)}>
          <NameView
            onName={(name) => {
              add({ name, filter })
              setNaming(false)
            }}
          />
        </Dialog>
      )}
    </nav>
  )
}

function same(one: Filter, other: Filter): boolean {
  const names = ['view', 'status', 'severity', 'team', 'service', 'text'] as const
  return names.every((name) => one[name] === other[name])
}
