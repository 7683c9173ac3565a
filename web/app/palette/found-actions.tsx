import { Text } from '@mantine/core'
import { Spotlight } from '@mantine/spotlight'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { search } from '../../../api/search.ts'
import { asking } from '../../queries/ask.ts'
import { addressOf } from '../addresses.ts'
import { kindNames, kindSigns } from '../kinds.ts'

/** What the server finds; the answer before stays until the next is there, so that nothing jumps. */
export function FoundActions({ query }: { query: string }): ReactElement | null {
  const navigate = useNavigate()
  const { data, isError } = useQuery({
    ...asking(search, { query: { q: query, limit: 4 } }),
    placeholderData: keepPreviousData,
  })
  if (isError)
    return (
      <Text size="sm" p="sm" c="var(--bad)" role="alert">
        The search did not answer. Try again.
      </Text>
    )
  return (
    <>
      {data?.groups.map(({ kind, items }) => {
        const Sign = kindSigns[kind]
        return (
          <Spotlight.ActionsGroup key={kind} label={kindNames[kind]}>
            {items.map((hit) => (
              <Spotlight.Action
                key={hit.id}
                label={hit.title}
                description={[hit.id, hit.severity, hit.status, hit.detail].filter(Boolean).join(' · ')}
                leftSection={<Sign size={18} aria-hidden />}
                onClick={() => void navigate({ to: addressOf(hit) })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )
      })}
    </>
  )
}
