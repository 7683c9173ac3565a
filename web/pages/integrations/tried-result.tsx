import { Alert, Code, List, Stack, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { Tried } from '../../../api/try-integration.ts'
import { Fact, Facts } from '../../components/facts.tsx'
import { Shown } from '../../components/shown.tsx'

/** What a payload would become, or why it cannot be read. */
export function TriedResult({ tried }: { tried: UseQueryResult<Tried> }): ReactElement {
  return (
    <div aria-live="polite">
      <Shown of={tried}>
        {({ readable, errors, signals, mapping }) => (
          <Stack gap="sm">
            {!readable && (
              <Alert color="red" variant="light" title="It could not be read">
                <List size="sm">
                  {errors.map((text) => (
                    <List.Item key={text}>{text}</List.Item>
                  ))}
                </List>
              </Alert>
            )}
            {signals.map((signal) => (
              <Facts key={`${signal.action} ${signal.dedup_key} ${signal.summary}`}>
                <Fact name="It would">{verbs[signal.action]}</Fact>
                <Fact name="Summary">{signal.summary}</Fact>
                <Fact name="Severity">{signal.severity}</Fact>
                <Fact name="Source">{signal.source}</Fact>
                <Fact name="Dedup key">{signal.dedup_key !== null && <Code>{signal.dedup_key}</Code>}</Fact>
              </Facts>
            ))}
            {mapping.length > 0 && (
              <details>
                <summary style={{ minHeight: 32, cursor: 'pointer' }}>
                  <Text span size="sm">
                    What each expression finds
                  </Text>
                </summary>
                <List size="sm">
                  {mapping.map(({ item, part, expression, found }) => (
                    <List.Item key={`${item} ${part}`}>
                      {part}: <Code>{expression}</Code> finds{' '}
                      {found === null ? 'nothing' : <Code>{JSON.stringify(found).slice(0, 120)}</Code>}
                    </List.Item>
                  ))}
                </List>
              </details>
            )}
          </Stack>
        )}
      </Shown>
    </div>
  )
}

const verbs = {
  trigger: 'open an alert, or count on an open one',
  acknowledge: 'acknowledge the alert',
  resolve: 'resolve the alert',
  instruct: 'ask for something about an alert',
  change: 'note a change',
}
