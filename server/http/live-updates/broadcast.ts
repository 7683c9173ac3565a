import type { Kysely } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { Transact } from '../../database/transaction.ts'
import { Client, type Listener } from './client.ts'
import { parse, startOf, type Cursor } from './cursor.ts'
import { heartbeat, placeMark, resync, type Frame } from './frame.ts'
import { countAfter, isKnown, readPresent, stillOpen } from './read-entries.ts'
import { readPresence } from './read-presence.ts'
import { Reader, readPiece } from './reader.ts'

const HEARTBEAT_MS = 15_000
/** Reading anew is quicker than catching up with more. */
const MOST_MISSED = 10_000

type Settings = {
  db: Kysely<Tables>
  transact: Transact
  report: (error: unknown) => void
}

/** All listeners of this node, fed by one reader. */
export class Broadcast {
  readonly #settings: Settings
  readonly #clients = new Set<Client>()
  readonly #reader: Reader
  readonly #heartbeats: NodeJS.Timeout
  #closed = false

  constructor(settings: Settings) {
    this.#settings = settings
    this.#reader = new Reader({
      db: settings.db,
      tell: (frames) => this.#tell(frames),
      wanted: () => this.#clients.size > 0,
      report: settings.report,
    })
    this.#heartbeats = setInterval(() => void this.#beat(), HEARTBEAT_MS)
    this.#heartbeats.unref()
  }

  get size(): number {
    return this.#clients.size
  }

  wake(): void {
    this.#reader.wake()
  }

  close(): void {
    this.#closed = true
    clearInterval(this.#heartbeats)
    this.#reader.close()
    for (const client of this.#clients) client.end()
    this.#clients.clear()
  }

  /** From the moment it is among the clients nothing live passes it by; what it missed is sent before that. */
  async join(listener: Listener, cursor: string | null): Promise<void> {
    const client = new Client(listener, startOf(0n))
    // Who left while the door was being opened sends no more "close".
    if (client.gone) return
    if (this.#closed) return client.end()
    this.#clients.add(client)
    listener.response.on('close', () => this.#clients.delete(client))
    listener.response.on('error', () => this.#clients.delete(client))
    try {
      await this.#begin(client, cursor)
      client.caughtUp()
    } catch (error) {
      this.#settings.report(error)
      client.cut()
    }
  }

  async #begin(client: Client, cursor: string | null): Promise<void> {
    await this.#reader.begin()
    // The reader may lag behind what is committed; who comes now gets none of that.
    const present = await readPresent(this.#settings.db)
    if (cursor === null) {
      client.beginAt(present)
      client.write(placeMark(client.place))
      return
    }
    const from = parse(cursor)
    const because = await this.#whyNotFrom(from, client.stream)
    if (from && because === null) return await this.#catchUp(client, from)
    client.beginAt(present)
    client.write(resync(client.place, because ?? 'This place is not known here. Read everything again.'))
  }

  async #whyNotFrom(from: Cursor | null, stream: string | null): Promise<string | null> {
    const { db } = this.#settings
    if (!from || !(await isKnown(db, from))) return 'This place is not known here. Read everything again.'
    const missed = await countAfter(db, from, { stream, most: MOST_MISSED + 1 })
    return missed > MOST_MISSED
      ? `More than ${MOST_MISSED} entries came since then. Read everything again.`
      : null
  }

  async #catchUp(client: Client, from: Cursor): Promise<void> {
    client.resumeAfter(from)
    let after = from
    for (;;) {
      if (client.gone) return
      const { frames, more } = await readPiece(this.#settings.db, after, client.stream)
      for (const frame of frames) {
        client.send(frame)
        await client.drained()
      }
      after = frames.at(-1)?.cursor ?? after
      if (!more) return
    }
  }

  /** Nothing to catch up with later: whoever comes asks who is there. */
  async tellPresence(incidentId: string): Promise<void> {
    if (this.#clients.size === 0) return
    const frame = await this.#settings
      .transact((tx) => readPresence(tx.db, incidentId, tx.now))
      .catch(this.#settings.report)
    if (!frame) return
    for (const client of this.#clients) client.tellInPassing(frame)
  }

  #tell(frames: Frame[]): void {
    for (const client of this.#clients) client.tell(frames)
  }

  async #beat(): Promise<void> {
    this.#tell([])
    for (const client of this.#clients) client.write(heartbeat(client.place))
    await this.#cutRevoked().catch(this.#settings.report)
  }

  /** A stream lasts for days; a token may not. */
  async #cutRevoked(): Promise<void> {
    const ids = new Set([...this.#clients].flatMap(({ tokenId }) => tokenId ?? []))
    if (ids.size === 0) return
    const working = await this.#settings.transact((tx) => stillOpen(tx.db, [...ids], tx.now))
    for (const client of this.#clients) {
      if (client.tokenId !== null && !working.has(client.tokenId)) client.end()
    }
  }
}
