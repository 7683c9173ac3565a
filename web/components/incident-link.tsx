import type { ReactElement } from 'react'
import { Link } from './link.tsx'

export function IncidentLink({ id }: { id: string }): ReactElement {
  const to: string = `/incidents/${id}`
  return (
    <Link to={to} inherit underline="always">
      {id}
    </Link>
  )
}
