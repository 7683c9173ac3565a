import { useState } from 'react'
import type { AnyEndpoint } from '../../../../api/client.ts'
import { useAct } from '../../../queries/act.ts'
import { noRefusal, refusalOf } from '../../../queries/refusal.ts'

/** An endpoint behind a form: the refusal is shown in it, at the fields that are named. */
export function useVerb<E extends AnyEndpoint>(endpoint: E, fields: readonly string[], onDone: () => void) {
  const [refusal, setRefusal] = useState(noRefusal)
  const act = useAct(endpoint, {
    onDone,
    onRefused: (error) => setRefusal(refusalOf(error, fields)),
  })
  return { act: act.mutate, busy: act.isPending, refusal }
}
