export type ServerEvent = { id: string; event: string; data: Record<string, unknown> }

/** Reads server-sent events as a browser does, with an Authorization header. */
export class EventStream {
  readonly events: ServerEvent[] = []
  status = 0
  lastEventId = ''
  ended = false
  readonly #abort = new AbortController()

  async open(url: string, token: string, lastEventId = ''): Promise<this> {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}`, ...(lastEventId && { 'last-event-id': lastEventId }) },
      signal: this.#abort.signal,
    })
    this.status = response.status
    this.lastEventId = lastEventId
    if (response.body && response.ok) void this.#read(response.body)
    return this
  }

  close(): void {
    this.#abort.abort()
  }

  async #read(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> {
    let text = ''
    try {
      for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
        text += chunk
        const blocks = text.split('\n\n')
        text = blocks.pop() ?? ''
        for (const block of blocks) this.#take(block)
      }
    } catch {
      // Cut, by this side or the other.
    }
    this.ended = true
  }

  #take(block: string): void {
    const fields = new Map(
      block.split('\n').map((line): [string, string] => {
        const colon = line.indexOf(': ')
        return [line.slice(0, colon), line.slice(colon + 2)]
      }),
    )
    this.lastEventId = fields.get('id') ?? this.lastEventId
    const data = fields.get('data')
    if (data === undefined) return
    const parsed: unknown = JSON.parse(data)
    if (typeof parsed !== 'object' || parsed === null) return
    this.events.push({ id: this.lastEventId, event: fields.get('event') ?? 'message', data: { ...parsed } })
  }
}
