import { followEvents, type LiveNews, type LiveState } from './stream.ts'

type Message = { state: LiveState } | { place: string } | { news: LiveNews } | { asks: 'state' }

export type Listener = { onState: (state: LiveState) => void; onNews: (news: LiveNews) => void }

/**
 * One tab follows the server and tells the others, since a browser has few connections to a host. When it is closed,
 * the next one takes over at the place that all of them know.
 */
export function followTogether(listener: Listener): () => void {
  const ended = new AbortController()
  // Without TLS a browser has no locks, and each tab follows for itself.
  if (!('locks' in navigator)) {
    void follow(listener, () => {}, known(), ended.signal)
    return () => ended.abort()
  }
  const channel = new BroadcastChannel('tocsin-live')
  const tell = (message: Message): void => channel.postMessage(message)
  const place = known()
  let leads: { state: LiveState } | null = null

  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if ('place' in data) place.id = data.place
    if ('news' in data) listener.onNews(data.news)
    if ('state' in data) listener.onState(data.state)
    if ('asks' in data && leads) tell({ state: leads.state })
  })
  tell({ asks: 'state' })
  const lead = async (): Promise<void> => {
    const now = { state: 'connecting' as LiveState }
    leads = now
    const onState = (state: LiveState): void => {
      now.state = state
      listener.onState(state)
    }
    await follow({ ...listener, onState }, tell, place, ended.signal)
  }
  // Ending while it waits for its turn is no fault.
  navigator.locks.request('tocsin-live', { signal: ended.signal }, lead).catch(() => {})
  return () => {
    ended.abort()
    channel.close()
  }
}

type Known = { id: string | null }

function known(): Known {
  return { id: null }
}

async function follow(
  { onState, onNews }: Listener,
  tell: (message: Message) => void,
  place: Known,
  stop: AbortSignal,
): Promise<void> {
  await followEvents(
    {
      place: () => place.id,
      onPlace: (id) => {
        place.id = id
        tell({ place: id })
      },
      onState: (state) => {
        onState(state)
        tell({ state })
      },
      onNews: (news) => {
        onNews(news)
        tell({ news })
      },
    },
    stop,
  )
}
