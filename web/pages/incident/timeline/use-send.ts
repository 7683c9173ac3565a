import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { addAttachment } from '../../../../api/attachments.ts'
import { runCommandInIncident } from '../../../../api/commands.ts'
import { addNote } from '../../../../api/incident-timeline.ts'
import type { EntryKind } from '../../../../domain/incident/entry-kinds.ts'
import { client } from '../../../app/client.ts'
import { randomId } from '../../../app/random-id.ts'
import { sentenceOf } from '../../../app/sentence-of.ts'

export type Written = { text: string; kind: EntryKind | ''; files: readonly File[] }

/** A line that begins with a slash is a command, everything else an entry. Answers whether it arrived. */
export function useSend(id: string) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const tried = useRef<Try | null>(null)

  const send = async (written: Written): Promise<boolean> => {
    setBusy(true)
    setRefusal(null)
    try {
      tried.current = tryOf(written, tried.current)
      setAnswer(await deliver(id, written, tried.current))
      tried.current = null
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

/** What was written goes out once, however often it has to be tried. */
type Try = { of: string; key: string; attached: Set<File> }

function tryOf({ text, kind }: Written, last: Try | null): Try {
  const of = JSON.stringify([text, kind])
  return last?.of === of ? last : { of, key: randomId(), attached: new Set() }
}

/** What there is to say about it, of a command. */
async function deliver(
  id: string,
  { text, kind, files }: Written,
  { key: idempotencyKey, attached }: Try,
): Promise<string | null> {
  const params = { id }
  if (text.startsWith('/'))
    return (await client.call(runCommandInIncident, { params, body: { text }, idempotencyKey })).text
  const named = text.trim() === '' ? files.map(({ name }) => name).join(', ') : text
  const body = { text: named, ...(kind !== '' && { kind }) }
  const { number } = await client.call(addNote, { params, body, idempotencyKey })
  for (const file of files.filter((one) => !attached.has(one))) {
    await client.call(addAttachment, {
      params: { id, number },
      query: { name: file.name === '' ? 'picture.png' : file.name },
      body: {
        content_type: file.type === '' ? 'text/plain' : file.type,
        bytes: new Uint8Array(await file.arrayBuffer()),
      },
    })
    attached.add(file)
  }
  return null
}
