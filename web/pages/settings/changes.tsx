import { Badge, Code, List, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { z } from 'zod'
import type { applyOrganisation } from '../../../api/organisation.ts'
import { Card } from '../../components/card.tsx'
import { Row, Rows } from '../../components/rows.tsx'

type Applied = z.output<typeof applyOrganisation.answer>

const colours = { create: 'teal', update: 'ink', remove: 'red' }

/** The difference between what is and what the file says. */
export function Changes({ applied: { changes, warnings } }: { applied: Applied }): ReactElement {
  return (
    <Card title={changes.length === 0 ? 'Nothing would change' : `${changes.length} changes`}>
      <Rows label="What would change">
        {changes.map(({ change, kind, id, fields }) => (
          <Row
            key={`${kind}/${id}`}
            start={
              <Badge variant="light" color={colours[change]} radius="sm" tt="none" miw={64}>
                {change}
              </Badge>
            }
            title={`${kind} ${id}`}
            below={
              change === 'update' &&
              fields.map(({ path, from, to }) => (
                <div key={path}>
                  {path}: <Code>{textOf(from)}</Code> → <Code>{textOf(to)}</Code>
                </div>
              ))
            }
          />
        ))}
      </Rows>
      {warnings.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="sm">
            To be aware of
          </Text>
          <List size="sm">
            {warnings.map(({ path, message }) => (
              <List.Item key={`${path} ${message}`}>
                <Code>{path}</Code> {message}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Card>
  )
}

const LONGEST = 120

function textOf(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
