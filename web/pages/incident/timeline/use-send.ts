import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addAttachment } from '../../../../api/attachments.ts'
import { runCommandInIncident } from '../../../../api/commands.ts'
import { addNote } from '../../../../api/incident-timeline.ts'
import type { EntryKind } from '../../../../domain/incident/entry-kinds.ts'
import { client } from '../../../app/client.ts'
import { sentenceOf } from '../../../app/sentence-of.ts'

type Written = { text: string; kind: EntryKind | ''; files: readonly File[] }

/** A line that begins with a slash is a command, everything else an entry. Answers whether it arrived. */
export function useSend(id: string) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  const send = async (written: Written): Promise<boolean> => {
    setBusy(true)
    setRefusal(null)
    try {
      setAnswer(await deliver(id, written))
      return true
    } catch (error) {
      setRefusal(sentenceOf(error))
      return false
    } finally {
      setBusy(false)
      void queries.invalidateQueries({ queryKey: ['incidents'] })
    }
  }
  return { send, busy, answer, refusal }
}

/** What there is to say about it, of a command. */
async function deliver(id: string, { text, kind, files }: Written): Promise<string | null> {
  const params = { id }
  if (text.startsWith('/')) return (await client.call(runCommandInIncident, { params, body: { text } })).text
  const named = text.trim() === '' ? files.map(({ name }) => name).join(', ') : text
  const body = { text: named, ...(kind !== '' && { kind }) }
  const { number } = await client.call(addNote, { params, body, idempotencyKey: crypto.randomUUID() })
  for (const file of files) {
    await client.call(addAttachment, {
      params: { id, number },
      query: { name: file.name === '' ? 'picture.png' : file.name },
      body: {
        content_type: file.type === '' ? 'text/plain' : file.type,
        bytes: new Uint8Array(await file.arrayBuffer()),
      },
    })
  }
  return null
}
