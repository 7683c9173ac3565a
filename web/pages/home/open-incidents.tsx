import { Group, Text } from '@mantine/core'
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs'
import type { ReactElement } from 'react'
import type { Home } from '../../../api/home.ts'
import type { Incident } from '../../../api/incident.ts'
import { listIncidents } from '../../../api/incidents.ts'
import { addresses, addressOf } from '../../app/addresses.ts'
import { Card } from '../../components/card.tsx'
import { Empty } from '../../components/empty.tsx'
import { Link } from '../../components/link.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { Severity } from '../../components/severity.tsx'
import { Shown } from '../../components/shown.tsx'
import { Status } from '../../components/status.tsx'
import { useAsked } from '../../queries/ask.ts'
import { Ago } from '../../time/moment.tsx'

const MOST = 8
const LOOKED_AT = 50

export function OpenIncidents({ counts }: { counts: Home['open_incidents'] }): ReactElement {
  return (
    <Card title="Open incidents" actions={<Counts counts={counts} />}>
      {counts.count === 0 ? (
        <Empty icon={IconCircleCheck} title="No open incidents">
          What monitoring reports, and what people declare, appears here.
        </Empty>
      ) : (
        <Highest count={counts.count} />
      )}
    </Card>
  )
}

/** Levels are named so that they sort by rank; within a level the newest stands first. */
function highestFirst(items: Incident[]): Incident[] {
  return items.toSorted((one, other) => one.severity.localeCompare(other.severity)).slice(0, MOST)
}

function Counts({ counts: { by_severity } }: { counts: Home['open_incidents'] }): ReactElement {
  return (
    <Group gap="sm" aria-label="By severity" role="group">
      {by_severity.map(({ severity, count }) => (
        <Group key={severity} gap={6}>
          <Severity level={severity} />
          <Text size="sm" fw={600}>
            {count}
          </Text>
        </Group>
      ))}
    </Group>
  )
}

function Highest({ count }: { count: number }): ReactElement {
  const incidents = useAsked(listIncidents, { query: { status: 'open', limit: LOOKED_AT } })
  return (
    <Shown of={incidents}>
      {({ items }) => (
        <>
          <Rows label="The highest open incidents">
            {highestFirst(items).map(({ id, title, severity, status, service, detected_at }) => (
              <Row
                key={id}
                start={<Severity level={severity} />}
                title={
                  <Link to={addressOf({ kind: 'incident', id })} fw={550} c="inherit">
                    {title}
                  </Link>
                }
                below={
                  <>
                    {[id, service].filter(Boolean).join(' · ')} · <Ago at={detected_at} />
                  </>
                }
                end={<Status status={status} />}
              />
            ))}
          </Rows>
          {count > MOST && (
            <Link to={addresses.incidents} size="sm" mt="sm" display="inline-block">
              All {count} open incidents
            </Link>
          )}
        </>
      )}
    </Shown>
  )
}
