import { Badge, Button, Group } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import type { Incident } from '../../../../api/incident.ts'
import { useMay } from '../../../app/session.ts'
import { useName } from '../../../queries/names.ts'
import { Moment } from '../../../time/moment.tsx'
import { useOpenDialog } from '../dialogs/dialog-names.ts'
import classes from '../war-room.module.css'

const instants = [
  ['started_at', 'began'],
  ['detected_at', 'detected'],
  ['acknowledged_at', 'acknowledged'],
  ['declared_at', 'declared'],
  ['identified_at', 'identified'],
  ['mitigated_at', 'mitigated'],
  ['resolved_at', 'resolved'],
  ['closed_at', 'closed'],
  ['postmortem_at', 'post-mortem'],
] as const

export function Details({ incident }: { incident: Incident }): ReactElement {
  const { service, team, impact, tags, facts, outcome, detected_by } = incident
  const open = useOpenDialog()
  const may = useMay('incident.edit')
  return (
    <>
      <ul className={classes.plain}>
        {service && <Fact name="service">{<Name kind="service" id={service} />}</Fact>}
        {team && <Fact name="team">{<Name kind="team" id={team} />}</Fact>}
        {impact && <Fact name="impact">{impact}</Fact>}
        {detected_by && <Fact name="detected by">{detected_by}</Fact>}
        {outcome && <Fact name="outcome">{outcome}</Fact>}
        {instants.map(([field, name]) => {
          const at = incident[field]
          return (
            at && (
              <Fact key={field} name={name}>
                <Moment at={at} />
              </Fact>
            )
          )
        })}
        {Object.entries(facts).map(([name, value]) => (
          <Fact key={name} name={name.replaceAll('_', ' ')}>
            {typeof value === 'string' ? value : JSON.stringify(value)}
          </Fact>
        ))}
      </ul>
      <Group gap={4} mt="xs">
        {tags.map((tag) => (
          <Badge key={tag} variant="default" tt="none">
            {tag}
          </Badge>
        ))}
      </Group>
      {may && (
        <Button size="xs" variant="default" mt="sm" onClick={() => open('edit')}>
          Edit the details
        </Button>
      )}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <li className={classes.spread}>
      <span className={classes.soft}>{name}</span>
      <span>{children}</span>
    </li>
  )
}

function Name({ kind, id }: { kind: 'service' | 'team'; id: string }): ReactElement {
  return <>{useName(kind, id)}</>
}
