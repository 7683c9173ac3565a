import { Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { RoutingRule } from '../../../domain/alerting/routing-rule.ts'
import { readRule } from './draft-rules.ts'

type Given = { rule: RoutingRule; readOnly: boolean; onChange: (rule: RoutingRule) => void }

/** All that a rule can say, as the organisation file has it. */
export function RuleText({ rule, readOnly, onChange }: Given): ReactElement {
  const [unfinished, setUnfinished] = useState<string | null>(null)
  return (
    <Textarea
      label="Rule"
      description="when: all, any, not, field with is or matches, matchers, between. then: service, severity, urgency, summary, labels, extract, suppress, pause_seconds, drop, attach_to."
      autosize
      minRows={5}
      maxRows={20}
      readOnly={readOnly}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      value={unfinished ?? JSON.stringify(rule, null, 2)}
      error={unfinished !== null && 'This is no rule yet: JSON with "id", "when" and "then"'}
      onChange={(event) => {
        const text = event.currentTarget.value
        const read = readRule(text)
        setUnfinished(read ? null : text)
        if (read) onChange(read)
      }}
    />
  )
}
