import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { endVisit, keepVisit, type Presence } from '../../../api/presence.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.ts'
import { usePresenceNews } from '../../live/live-updates.ts'
import { isWriting, listenToWriting } from './writing.ts'

const EVERY_MS = 10_000

/** Says that this tab has the incident open, and answers who else has. */
export function usePresence(id: string): Presence[] {
  const { person } = useSession()
  const [people, setPeople] = useState<Presence[]>([])
  const doing = useSyncExternalStore(listenToWriting, isWriting) ? 'typing' : 'looking'
  const visit = useRef(crypto.randomUUID())
  useEffect(() => {
    const params = { id, visit: visit.current }
    const say = async (): Promise<void> => {
      if (document.hidden) return
      const { items } = await client.call(keepVisit, { params, body: { doing } })
      setPeople(items)
    }
    // Without a connection there is nobody to tell; the next time says it again.
    const beat = (): void => void say().catch(() => {})
    beat()
    const timer = setInterval(beat, EVERY_MS)
    return () => clearInterval(timer)
  }, [id, doing])
  useEffect(() => {
    const params = { id, visit: visit.current }
    const leave = (): void => void client.call(endVisit, { params }).catch(() => {})
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [id])
  usePresenceNews(id, setPeople)
  return people.filter(({ by }) => by.kind !== 'person' || by.id !== person?.id)
}
