import { useSyncExternalStore, useEffect } from 'react'
import type { LiveEntry } from '../../api/events.ts'
import type { Presence, PresenceNews } from '../../api/presence.ts'
import { queryClient } from '../app/query-client.ts'
import { followTogether } from './between-tabs.ts'
import { refreshFor, refreshStale } from './refresh.ts'
import type { LiveState } from './stream.ts'

type EntryListener = (entry: LiveEntry) => void

const entryListeners = new Set<EntryListener>()
const presenceListeners = new Set<(news: PresenceNews) => void>()
const stateListeners = new Set<() => void>()
let state: LiveState = 'connecting'

/** Begins to follow; what is shown is read again as it changes. Ends with what is returned. */
export function startLiveUpdates(): () => void {
  return followTogether({
    onState: (next) => {
      // What was read before the connection was open may have changed meanwhile.
      if (next === 'live' && state === 'connecting') refreshStale(queryClient)
      state = next
      for (const listener of stateListeners) listener()
    },
    onNews: (news) => {
      if ('presence' in news) {
        for (const listener of presenceListeners) listener(news.presence)
        return
      }
      if ('resync' in news) {
        void queryClient.invalidateQueries()
        return
      }
      for (const listener of entryListeners) listener(news.entry)
      refreshFor(queryClient, news.entry)
    },
  })
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(listenToState, () => state)
}

function listenToState(listener: () => void): () => void {
  stateListeners.add(listener)
  return () => stateListeners.delete(listener)
}

/** Each entry as it is committed, for a screen that shows more of it than a list read again. */
export function useLiveEntries(listener: EntryListener): void {
  useEffect(() => {
    entryListeners.add(listener)
    return () => {
      entryListeners.delete(listener)
    }
  }, [listener])
}

/** Who looks at an incident, whenever that changes. */
export function usePresenceNews(incident: string, listener: (people: Presence[]) => void): void {
  useEffect(() => {
    const hear = (news: PresenceNews): void => {
      if (news.incident === incident) listener(news.people)
    }
    presenceListeners.add(hear)
    return () => {
      presenceListeners.delete(hear)
    }
  }, [incident, listener])
}
