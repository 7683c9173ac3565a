import { useEffect, useState, useSyncExternalStore } from 'react'
import { endVisit, keepVisit, type Presence } from '../../../api/presence.ts'
import { client } from '../../app/client.ts'
import { randomId } from '../../app/random-id.ts'
import { useSession } from '../../app/session.ts'
import { usePresenceNews } from '../../live/live-updates.ts'
import { isWriting, listenToWriting } from './writing.ts'

const EVERY_MS = 10_000

/** Says that this tab has the incident open, and answers who else has. */
export function usePresence(id: string): Presence[] {
  const { person } = useSession()
  const [people, setPeople] = useState<Presence[]>([])
  const doing = useSyncExternalStore(listenToWriting, isWriting) ? 'typing' : 'looking'
  const [visit] = useState(randomId)
  useEffect(() => {
    const params = { id, visit }
    let isGone = false
    const say = async (): Promise<void> => {
      if (document.hidden) return
      const { items } = await client.call(keepVisit, { params, body: { doing } })
      if (!isGone) setPeople(items)
    }
    // Without a connection there is nobody to tell; the next time says it again.
    const beat = (): void => void say().catch(() => {})
    beat()
    const timer = setInterval(beat, EVERY_MS)
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [id, doing, visit])
  useEffect(() => {
    const params = { id, visit }
    const leave = (): void => void client.call(endVisit, { params }).catch(() => {})
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [id, visit])
  usePresenceNews(id, setPeople)
  return people.filter(({ by }) => by.kind !== 'person' || by.id !== person?.id)
}
