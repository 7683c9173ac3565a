import { ActionIcon, Button, Group, Paper, Stack, Switch, Text, TextInput } from '@mantine/core'
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs'
import { useState, type ReactElement } from 'react'
import type { RoutingRule } from '../../../domain/alerting/routing-rule.ts'
import { ReorderHandle } from '../../components/reorder/reorder-handle.tsx'
import { isSimple } from './draft-rules.ts'
import { RuleFields } from './rule-fields.tsx'
import { RuleText } from './rule-text.tsx'

type Given = {
  rule: RoutingRule
  index: number
  count: number
  readOnly: boolean
  fault: string | undefined
  onChange: (rule: RoutingRule) => void
  onMove: (from: number, to: number) => void
  onRemove: () => void
}

/** One rule: when it holds, and what it does then. */
export function RuleCard({
  rule,
  index,
  count,
  readOnly,
  fault,
  onChange,
  onMove,
  onRemove,
}: Given): ReactElement {
  const simple = isSimple(rule)
  const [asText, setAsText] = useState(!simple)
  return (
    <Paper component="li" withBorder p="sm" bg="var(--surface)" style={{ listStyle: 'none' }}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <TextInput
            aria-label={`Name of rule ${index + 1}`}
            value={rule.id}
            readOnly={readOnly}
            error={fault !== undefined}
            onChange={(event) => onChange({ ...rule, id: event.currentTarget.value })}
          />
          {!readOnly && (
            <Group gap={0} wrap="nowrap">
              <ReorderHandle label={`rule ${rule.id}`} index={index} count={count} onMove={onMove} />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={44}
                aria-label={`Remove rule ${rule.id}`}
                onClick={onRemove}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
          )}
        </Group>
        {asText ? (
          <RuleText rule={rule} readOnly={readOnly} onChange={onChange} />
        ) : (
          <RuleFields rule={rule} readOnly={readOnly} onChange={onChange} />
        )}
        <Group justify="space-between">
          <Switch
            label="Ask no rule after this one, if it holds"
            checked={rule.stop}
            disabled={readOnly}
            onChange={(event) => onChange({ ...rule, stop: event.currentTarget.checked })}
          />
          {(simple || !asText) && (
            <Button size="compact-sm" variant="subtle" onClick={() => setAsText(!asText)}>
              {asText ? 'As fields' : 'As JSON'}
            </Button>
          )}
        </Group>
        {fault !== undefined && (
          <Text size="sm" c="var(--bad)" role="alert">
            {fault}
          </Text>
        )}
      </Stack>
    </Paper>
  )
}
