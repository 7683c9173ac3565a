import { Button, Group, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import {
  acceptRoleHandOver,
  declineRoleHandOver,
  listRoleHandOvers,
  withdrawRoleHandOver,
  type RoleHandOver,
} from '../../../../api/incident-roles.ts'
import { roles } from '../../../../domain/role/roles.ts'
import { useSession } from '../../../app/session.ts'
import { Shown } from '../../../components/shown.tsx'
import { useAct } from '../../../queries/act.ts'
import { useAsked } from '../../../queries/ask.ts'
import { useName } from '../../../queries/names.ts'
import { Ago } from '../../../time/moment.tsx'
import { briefTitles } from '../brief-titles.ts'
import classes from '../war-room.module.css'

export function HandOvers({ id }: { id: string }): ReactElement {
  const offers = useAsked(listRoleHandOvers, { params: { id } })
  return (
    <Shown of={offers}>
      {({ items }) =>
        items.length === 0 ? (
          <Text className={classes.soft}>Nothing was handed over.</Text>
        ) : (
          <ul className={classes.plain}>
            {items.map((offer) => (
              <li key={offer.number}>
                <Offer id={id} offer={offer} />
              </li>
            ))}
          </ul>
        )
      }
    </Shown>
  )
}

function Offer({ id, offer }: { id: string; offer: RoleHandOver }): ReactElement {
  const { number, role, from, to, state, offered_at, brief, reason } = offer
  const params = { id, number }
  const { person } = useSession()
  const accept = useAct(acceptRoleHandOver)
  const decline = useAct(declineRoleHandOver)
  const withdraw = useAct(withdrawRoleHandOver)
  const names = { from: useName('person', from), to: useName('person', to) }
  const isOpen = state === 'offered'
  return (
    <>
      <Text size="sm">
        {names.from} offers {names.to} the role of {roles[role].title}, <Ago at={offered_at} />
        {!isOpen && `: ${state}${reason ? `, ${reason}` : ''}`}
      </Text>
      <details>
        <summary className={classes.soft}>Brief</summary>
        {briefTitles.map(([part, title]) => (
          <p key={part} style={{ margin: '4px 0', whiteSpace: 'pre-wrap' }}>
            <b>{title}.</b> {brief[part]}
          </p>
        ))}
      </details>
      {isOpen && person?.id === to && (
        <Group gap="xs" mt={6}>
          <Button size="xs" loading={accept.isPending} onClick={() => accept.mutate([{ params }])}>
            Accept
          </Button>
          <Button size="xs" variant="default" onClick={() => decline.mutate([{ params }])}>
            Decline
          </Button>
        </Group>
      )}
      {isOpen && person?.id === from && (
        <Button size="xs" variant="default" mt={6} onClick={() => withdraw.mutate([{ params }])}>
          Withdraw
        </Button>
      )}
    </>
  )
}
