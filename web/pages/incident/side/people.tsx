import { Button, Group, Text } from '@mantine/core'
import { lazy, type ReactElement } from 'react'
import type { Incident } from '../../../../api/incident.ts'
import { listRoleHandOvers, listRoles } from '../../../../api/incident-roles.ts'
import { useMay } from '../../../app/session.ts'
import { Person } from '../../../components/person.tsx'
import { Shown } from '../../../components/shown.tsx'
import { useAsked } from '../../../queries/ask.ts'
import { useOpenDialog } from '../dialogs/dialog-names.ts'
import classes from '../war-room.module.css'
import { Section } from './section.tsx'

const HandOvers = lazy(async () => ({ default: (await import('./hand-overs.tsx')).HandOvers }))
const Pages = lazy(async () => ({ default: (await import('./pages.tsx')).Pages }))

/** Who does what, what is being handed over, and who was paged. */
export function People({ incident }: { incident: Incident }): ReactElement {
  const { id, war_room } = incident
  const params = { id }
  const roles = useAsked(listRoles, { params })
  const offers = useAsked(listRoleHandOvers, { params })
  const open = useOpenDialog()
  const may = useMay('incident.edit')
  const offered = offers.data?.items.filter(({ state }) => state === 'offered').length
  return (
    <>
      {offered !== undefined && offered > 0 && (
        <Section title="Hand-over offered" count={offered} startsOpen>
          <HandOvers id={id} />
        </Section>
      )}
      <Section title="Roles" startsOpen>
        <Shown of={roles}>
          {({ items }) => (
            <ul className={classes.plain}>
              {items
                .filter(({ holders, need }) => holders.length > 0 || need !== 'optional')
                .map(({ role, title, holders, missing }) => (
                  <li key={role} className={classes.spread}>
                    <span className={classes.soft}>{title}</span>
                    {holders.length > 0 ? (
                      <span>
                        {holders.map((holder) => (
                          <Person key={holder} id={holder} />
                        ))}
                      </span>
                    ) : (
                      <span className={missing ? classes.late : classes.soft}>
                        {missing ? 'missing' : 'nobody'}
                      </span>
                    )}
                  </li>
                ))}
            </ul>
          )}
        </Shown>
        {may && (
          <Group gap="xs" mt="sm">
            <Button variant="default" size="xs" mih={{ base: 44, sm: 30 }} onClick={() => open('assign')}>
              Give a role
            </Button>
            <Button variant="default" size="xs" mih={{ base: 44, sm: 30 }} onClick={() => open('hand-over')}>
              Hand over
            </Button>
          </Group>
        )}
      </Section>
      {war_room && (
        <Section title="War room" startsOpen>
          <Text size="sm">{war_room.channel}</Text>
          {[war_room.call_url, war_room.backup_call_url].map(
            (url, index) =>
              url && (
                <Text key={url} size="sm">
                  <a href={url} target="_blank" rel="noopener noreferrer">
                    {index === 0 ? 'Join the call' : 'The call if that one fails'}
                  </a>
                </Text>
              ),
          )}
        </Section>
      )}
      <Section title="Who was paged">
        <Pages id={id} />
      </Section>
      {offered === 0 && (
        <Section title="Hand-overs">
          <HandOvers id={id} />
        </Section>
      )}
    </>
  )
}
