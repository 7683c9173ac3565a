import { ActionIcon, Button, NumberInput, Select, Text, Title } from '@mantine/core'
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs'
import type { ReactElement } from 'react'
import { ReorderHandle } from '../../components/reorder/reorder-handle.tsx'
import classes from './notifications.module.css'
import { methodName, type Method } from './own-methods.ts'
import { movedStep, type Rule, withStep } from './rule-edits.ts'

type Given = {
  urgency: 'high' | 'low'
  rules: Rule[]
  methods: Method[]
  onChange: (rules: Rule[]) => void
}

const titles = { high: 'High urgency', low: 'Low urgency' }

/** Ordered by dragging, or with the arrow keys. */
export function RuleList({ urgency, rules, methods, onChange }: Given): ReactElement {
  const put = (index: number, change: Partial<Rule>): void =>
    onChange(rules.map((rule, place) => (place === index ? { ...rule, ...change } : rule)))
  const choices = methods.map((method) => ({ value: method.id, label: methodName(method) }))
  const ids = methods.map(({ id }) => id)
  return (
    <section aria-label={titles[urgency]}>
      <Title order={3} fz="sm" mb={4}>
        {titles[urgency]}
      </Title>
      {rules.length === 0 && (
        <Text size="sm" c="dimmed" py={6}>
          No steps: all of your contact methods are used at once.
        </Text>
      )}
      <ol className={classes.list} data-reorder>
        {rules.map(({ after_minutes: minutes, via }, index) => (
          <li key={`${via} ${timesBefore(rules, index)}`} className={classes.rule}>
            <ReorderHandle
              label={`step ${index + 1}`}
              index={index}
              count={rules.length}
              onMove={(from, to) => onChange(movedStep(rules, from, to))}
            />
            <NumberInput
              aria-label={`Step ${index + 1}: after so many minutes`}
              size="md"
              min={0}
              max={1440}
              allowNegative={false}
              hideControls
              suffix=" min"
              value={minutes}
              onChange={(value) => put(index, { after_minutes: Number(value) || 0 })}
            />
            <Select
              aria-label={`Step ${index + 1}: by`}
              size="md"
              allowDeselect={false}
              data={choices}
              value={via}
              onChange={(value) => value !== null && put(index, { via: value })}
            />
            <ActionIcon
              variant="transparent"
              c="inherit"
              size={44}
              aria-label={`Remove step ${index + 1}`}
              onClick={() => onChange(rules.toSpliced(index, 1))}
            >
              <IconX size={18} />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <Button
        variant="subtle"
        mih={44}
        disabled={methods.length === 0}
        onClick={() => onChange(withStep(rules, ids))}
      >
        Add a step
      </Button>
    </section>
  )
}

/** A method may stand in several steps. */
function timesBefore(rules: readonly Rule[], index: number): number {
  return rules.slice(0, index).filter(({ via }) => via === rules[index]?.via).length
}
