import { Badge, Group, List, Paper, Select, Stack, Text } from '@mantine/core'
import IconChecklist from '@tabler/icons-react/dist/esm/icons/IconChecklist.mjs'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { readAlertQuality, type AlertQuality } from '../../../api/alert-quality.ts'
import { Choice } from '../../components/choice.tsx'
import { Empty } from '../../components/empty.tsx'
import { Link } from '../../components/link.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { useName } from '../../queries/names.ts'

/** Which rules wake people for nothing, the noisiest first. */
export function QualityPage(): ReactElement {
  const { days = '30', team } = useSearch({ from: '/frame/alerts/quality' })
  const navigate = useNavigate({ from: '/alerts/quality' })
  const report = useAsked(readAlertQuality, { query: { days: Number(days) || 30, ...(team && { team }) } })
  return (
    <Page
      title="Alert quality"
      description="How good the alerts of each rule are, and which to tune or remove. Noise is what was a false positive or needed no action."
    >
      <Group align="flex-end">
        <Select
          label="Of the last"
          data={[
            { value: '7', label: '7 days' },
            { value: '30', label: '30 days' },
            { value: '90', label: '90 days' },
          ]}
          value={days}
          allowDeselect={false}
          onChange={(value) =>
            void navigate({ search: (now) => ({ ...now, days: value ?? '30' }), replace: true })
          }
        />
        <Choice
          kind="team"
          label="Team"
          placeholder="All teams"
          clearable
          value={team ?? null}
          onChange={(value) =>
            void navigate({
              search: { days, ...(value !== null && { team: value }) },
              replace: true,
            })
          }
        />
      </Group>
      <Shown of={report}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={IconChecklist} title="No alerts in this time">
              When alerts came, each rule is judged here by what became of them.
            </Empty>
          ) : (
            <Stack gap="xs" mt="md">
              {items.map((item) => (
                <QualityRow key={`${item.integration} ${item.rule} ${item.service}`} item={item} />
              ))}
            </Stack>
          )
        }
      </Shown>
    </Page>
  )
}

function QualityRow({ item }: { item: AlertQuality }): ReactElement {
  const service = useName('service', item.service ?? '')
  const figures: [string, number][] = [
    ['alerts', item.alerts],
    ['suppressed', item.suppressed],
    ['pages', item.pages],
    ['at night', item.night_pages],
    ['false positives', item.false_positives],
    ['without action', item.without_action],
  ]
  return (
    <Paper withBorder p="sm" bg="var(--surface)" component="article">
      <Group justify="space-between" gap="xs">
        <Link to="/alerts" search={{ q: item.rule, status: 'all' }} fw={600}>
          {item.rule}
        </Link>
        {item.tune_or_remove ? (
          <Badge color="orange" variant="light" tt="none">
            Tune or remove
          </Badge>
        ) : (
          item.noise_share !== null && (
            <Text size="sm" c="dimmed">
              {Math.round(item.noise_share * 100)} % noise
            </Text>
          )
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {[item.integration, item.service !== null && service].filter(Boolean).join(' · ')}
      </Text>
      <Group gap="md" mt={6}>
        {figures.map(([name, count]) => (
          <Text key={name} size="sm">
            <b>{count}</b> {name}
          </Text>
        ))}
      </Group>
      {item.because.length > 0 && (
        <List size="sm" mt={6}>
          {item.because.map((text) => (
            <List.Item key={text}>{text}</List.Item>
          ))}
        </List>
      )}
    </Paper>
  )
}
