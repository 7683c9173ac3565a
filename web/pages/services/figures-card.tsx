import { SimpleGrid, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { readMetrics } from '../../../api/metrics.ts'
import { Card } from '../../components/card.tsx'
import { Loading } from '../../components/loading.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { lengthText } from '../../time/length-text.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

/** How its incidents of 90 days went; medians. */
export function FiguresCard({ service }: { service: string }): ReactElement {
  const metrics = useAsked(readMetrics, { query: { service, period: 90 } })
  return (
    <Card title="The last 90 days">
      <Shown of={metrics} loading={<Loading rows={1} />}>
        {({ incidents, mtta, mttr, mtbf }) => (
          <SimpleGrid cols={{ base: 2, sm: 4 }}>
            <Figure name="Incidents" value={String(incidents)} />
            <Figure
              name="Until acknowledged"
              value={mtta ? lengthText(mtta.median_minutes * MINUTE_MS) : null}
            />
            <Figure name="Until resolved" value={mttr ? lengthText(mttr.median_minutes * MINUTE_MS) : null} />
            <Figure name="Between failures" value={mtbf ? lengthText(mtbf.mean_hours * HOUR_MS) : null} />
          </SimpleGrid>
        )}
      </Shown>
      <Text size="xs" c="dimmed" mt="sm">
        Medians from detection on, and the mean time between failures. Drills, duplicates and false positives
        are left out.
      </Text>
    </Card>
  )
}

function Figure({ name, value }: { name: string; value: string | null }): ReactElement {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <Text fz={20} fw={600}>
        {value ?? 'no data'}
      </Text>
    </div>
  )
}
