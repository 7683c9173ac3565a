import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Home } from '../../../api/home.ts'
import { acceptRoleHandOver } from '../../../api/incident-roles.ts'
import { roles } from '../../../domain/role/roles.ts'
import { addressOf } from '../../app/addresses.ts'
import { Link } from '../../components/link.tsx'
import { Row } from '../../components/rows.tsx'
import { useAct } from '../../queries/act.ts'
import { useName } from '../../queries/names.ts'

/** A role changes hands when it is accepted; the brief is with the incident. */
export function OfferedRole({ offer }: { offer: Home['offered_roles'][number] }): ReactElement {
  const { incident, title, number, role, from } = offer
  const name = useName('person', from)
  const accept = useAct(acceptRoleHandOver, { touches: ['home'] })
  return (
    <Row
      title={
        <Link to={addressOf({ kind: 'incident', id: incident })} c="inherit" fw={550}>
          {name} hands you {roles[role].title} of {incident}
        </Link>
      }
      below={title}
      end={
        <Button
          size="xs"
          loading={accept.isPending}
          onClick={() => accept.mutate([{ params: { id: incident, number } }])}
        >
          Accept
        </Button>
      }
    />
  )
}
