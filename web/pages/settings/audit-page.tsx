import { Button, Group, Stack, TextInput } from '@mantine/core'
import IconListSearch from '@tabler/icons-react/dist/esm/icons/IconListSearch.mjs'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState, type FormEvent, type ReactElement } from 'react'
import { listAuditLog, type AuditEntry } from '../../../api/audit.ts'
import { Card } from '../../components/card.tsx'
import { Empty } from '../../components/empty.tsx'
import { Page } from '../../components/page.tsx'
import { Rows } from '../../components/rows.tsx'
import { Shown } from '../../components/shown.tsx'
import { usePages } from '../../queries/pages.ts'
import { AuditRow } from './audit-row.tsx'
import { readAuditFilter } from './audit-filter.ts'
import { VerifyChain } from './verify-chain.tsx'

export function AuditPage(): ReactElement {
  const filter = useSearch({ from: '/frame/settings/audit' })
  const list = usePages<AuditEntry, typeof listAuditLog>(listAuditLog, { limit: 50, ...filter })
  return (
    <Page title="Audit log" description="Who changed what, the newest first" actions={<VerifyChain />}>
      <Stack>
        <FilterForm />
        <Card>
          <Shown of={list}>
            {(entries) =>
              entries.length === 0 ? (
                <Empty icon={IconListSearch} title="No entry is like this" />
              ) : (
                <Rows label="Entries of the audit log">
                  {entries.map((entry) => (
                    <AuditRow key={entry.number} entry={entry} />
                  ))}
                </Rows>
              )
            }
          </Shown>
        </Card>
        {list.hasNextPage && (
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            Show more
          </Button>
        )}
      </Stack>
    </Page>
  )
}

function FilterForm(): ReactElement {
  const filter = useSearch({ from: '/frame/settings/audit' })
  const navigate = useNavigate({ from: '/settings/audit' })
  const [values, setValues] = useState(filter)
  const show = (event: FormEvent): void => {
    event.preventDefault()
    void navigate({ search: readAuditFilter(values) })
  }
  const field = (name: keyof typeof filter, label: string, placeholder: string): ReactElement => (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={values[name] ?? ''}
      onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
    />
  )
  return (
    <form onSubmit={show}>
      <Group align="flex-end" gap="sm">
        {field('action', 'Action', 'token, or token.created')}
        {field('actor', 'Who', 'ana')}
        {field('subject', 'What', 'service:')}
        <Button type="submit" variant="default">
          Show
        </Button>
      </Group>
    </form>
  )
}
