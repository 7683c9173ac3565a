import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { verifyAuditLog } from '../../../api/audit.ts'
import { asking } from '../../queries/ask.ts'

/** Whether the chain of hashes is intact; asked for, since the log may be long. */
export function VerifyChain(): ReactElement {
  const { data, error, isFetching, refetch } = useQuery({ ...asking(verifyAuditLog), enabled: false })
  return (
    <Group gap="sm">
      <Text size="sm" role="status" c={data?.intact === false || error ? 'var(--bad)' : 'var(--good)'}>
        {data?.intact === true && `Intact: ${data.count} entries`}
        {data?.intact === false && `Broken at entry ${data.number}: ${data.because}`}
        {error && error.message}
      </Text>
      <Button variant="default" loading={isFetching} onClick={() => void refetch()}>
        Verify the chain
      </Button>
    </Group>
  )
}
