import { Badge, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { z } from 'zod'
import type { search, SearchHit } from '../../../api/search.ts'
import { addressOf } from '../../app/addresses.ts'
import { kindNames } from '../../app/kinds.ts'
import { Card } from '../../components/card.tsx'
import { Link } from '../../components/link.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { Severity } from '../../components/severity.tsx'
import { Ago } from '../../time/moment.tsx'

type Group = z.output<typeof search.answer>['groups'][number]

export function FoundGroup({ group: { kind, items, more } }: { group: Group }): ReactElement {
  return (
    <Card title={kindNames[kind]}>
      <Rows label={kindNames[kind]}>
        {items.map((hit) => (
          <Hit key={hit.id} hit={hit} />
        ))}
      </Rows>
      {more && (
        <Text size="sm" c="dimmed" mt="xs">
          There are more; type another word.
        </Text>
      )}
    </Card>
  )
}

function Hit({ hit }: { hit: SearchHit }): ReactElement {
  const { kind, id, title, detail, status, severity, at } = hit
  const isKeyHidden = kind === 'alert'
  return (
    <Row
      start={kind === 'incident' && severity !== null && <Severity level={severity} />}
      title={
        <Link to={addressOf(hit)} c="inherit" fw={550}>
          {title}
        </Link>
      }
      below={[isKeyHidden ? null : id, detail].filter(Boolean).join(' · ')}
      end={
        <>
          {status !== null && (
            <Badge variant="default" radius="sm" tt="none">
              {status}
            </Badge>
          )}
          {at !== null && (
            <Text size="sm" c="dimmed" span>
              <Ago at={at} />
            </Text>
          )}
        </>
      }
    />
  )
}
