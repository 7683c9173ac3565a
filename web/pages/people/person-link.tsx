import type { ReactElement } from 'react'
import { Link } from '../../components/link.tsx'
import { Person } from '../../components/person.tsx'

export function PersonLink({ id }: { id: string }): ReactElement {
  return (
    <Link to="/people/$id" params={{ id }}>
      <Person id={id} />
    </Link>
  )
}
