import { Skeleton, Stack } from '@mantine/core'
import type { ReactElement } from 'react'

/** Room for what is being read, so that nothing jumps when it comes. */
export function Loading({ rows = 6, height = 44 }: { rows?: number; height?: number }): ReactElement {
  return (
    <Stack gap="xs" aria-busy="true" aria-label="Loading" role="status">
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} radius="md" />
      ))}
    </Stack>
  )
}

export function LoadingPage(): ReactElement {
  return (
    <Stack p="md" gap="lg">
      <Skeleton height={32} width={220} />
      <Loading />
    </Stack>
  )
}
