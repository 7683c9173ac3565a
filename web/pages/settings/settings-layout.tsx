import { Outlet } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { Link } from '../../components/link.tsx'
import { useMay } from '../../app/session.ts'
import { sections } from './sections.ts'
import classes from './settings.module.css'

/** The sections stand beside each other's content; on a phone the overview lists them. */
export function SettingsLayout(): ReactElement {
  const mayReadAudit = useMay('audit-log.read')
  return (
    <div className={classes.layout}>
      <nav className={classes.sections} aria-label="Settings">
        {sections.map(({ title, sections: own }) => (
          <section key={title} aria-label={title}>
            <div className={classes.group}>{title}</div>
            {own
              .filter(({ may }) => may !== 'audit-log.read' || mayReadAudit)
              .map(({ to, title: name }) => (
                <Link key={to} to={to} className={classes.section} underline="never" c="inherit" size="sm">
                  {name}
                </Link>
              ))}
          </section>
        ))}
      </nav>
      <div className={classes.content}>
        <Link to="/settings" className={classes.back} size="sm">
          All settings
        </Link>
        <Outlet />
      </div>
    </div>
  )
}
