import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import classes from './frame.module.css'
import { places } from './places.ts'

export function Navigation({ onGo }: { onGo?: () => void }): ReactElement {
  return (
    <nav aria-label="Main">
      {places.map(({ title, places: group }) => (
        <section key={title} aria-label={title}>
          <div className={classes.group}>{title}</div>
          {group.map(({ to, label, icon: Sign }) => (
            <Link
              key={to}
              to={to}
              className={classes.place}
              activeOptions={{ exact: to === '/' }}
              onClick={onGo}
            >
              <Sign size={18} stroke={1.6} aria-hidden />
              {label}
            </Link>
          ))}
        </section>
      ))}
    </nav>
  )
}
