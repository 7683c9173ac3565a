import type { ReactElement, ReactNode } from 'react'
import { Failed } from './failed.tsx'
import { Loading } from './loading.tsx'

type Given<T> = {
  of: { data: T | undefined; error: Error | null; refetch: () => unknown }
  children: (data: T) => ReactNode
  /** Default: some rows. */
  loading?: ReactNode
}

/** An answer as it is: on its way, refused, or there. What is there stays while it is read again. */
export function Shown<T>({ of: { data, error, refetch }, children, loading }: Given<T>): ReactElement {
  if (data !== undefined) return <>{children(data)}</>
  if (error) return <Failed error={error} reset={() => void refetch()} />
  return <>{loading ?? <Loading />}</>
}
