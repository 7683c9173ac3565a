import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  acknowledgeIncident,
  mergeIncident,
  reopenIncident,
  resolveIncident,
  unacknowledgeIncident,
} from '../../../api/incident-verbs.ts'
import { client } from '../../app/client.ts'
import { Plain, sentenceOf } from '../../app/sentence-of.ts'
import { tell, tellRefusal } from '../../app/toasts.tsx'

type Verb = 'acknowledge' | 'resolve' | 'merge'

const done: Record<Verb, string> = { acknowledge: 'Acknowledged', resolve: 'Resolved', merge: 'Merged' }
const back = { acknowledge: unacknowledgeIncident, resolve: reopenIncident, merge: null }

/** One after the other, so that each refusal is that of its incident. */
export function useBulk(onDone: () => void) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)

  const run = async (verb: Verb, chosen: readonly string[], into = ''): Promise<void> => {
    setBusy(true)
    const did: string[] = []
    const refused: string[] = []
    for (const id of chosen) {
      if (id === into) continue
      await doTo(verb, id, into).then(
        () => did.push(id),
        (error: unknown) => refused.push(sentenceOf(error)),
      )
    }
    setBusy(false)
    await queries.invalidateQueries({ queryKey: ['incidents'] })
    const undo = back[verb]
    const takeBack = async (): Promise<void> => {
      for (const id of did) await client.call(undo ?? reopenIncident, { params: { id } }).catch(tellRefusal)
    }
    if (did.length > 0) tell(`${done[verb]} ${did.join(', ')}.`, undo ? () => void takeBack() : undefined)
    if (refused.length > 0) tellRefusal(new Plain(refused.join(' ')))
    else onDone()
  }
  return { run, busy }
}

async function doTo(verb: Verb, id: string, into: string): Promise<unknown> {
  const params = { id }
  if (verb === 'acknowledge') return await client.call(acknowledgeIncident, { params })
  if (verb === 'merge') return await client.call(mergeIncident, { params, body: { into } })
  return await client.call(resolveIncident, { params, body: { outcome: 'fixed' } })
}
