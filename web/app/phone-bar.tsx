import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import classes from './frame.module.css'
import { places } from './places.ts'

/** What is wanted most with one hand. */
export function PhoneBar(): ReactElement {
  const wanted = places.flatMap((group) => group.places).filter(({ onPhone }) => onPhone)
  return (
    <nav className={classes.phoneBar} aria-label="Most used">
      {wanted.map(({ to, label, icon: Sign }) => (
        <Link key={to} to={to} className={classes.phonePlace} activeOptions={{ exact: to === '/' }}>
          <Sign size={22} stroke={1.6} aria-hidden />
          {label}
        </Link>
      ))}
    </nav>
  )
}
