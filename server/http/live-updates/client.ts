import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import { compare, startOf, type Cursor } from './cursor.ts'
import type { Frame } from './frame.ts'
import { isPast, type Present } from './read-entries.ts'

/** Who reads slower than this is cut; it comes back and resumes. */
const MOST_UNSENT_BYTES = 1_048_576
/** Frames are shared by all listeners, so this counts them, not their bytes. */
const MOST_WAITING = 10_000
const LONGEST_DRAIN_MS = 30_000

export type Listener = { actor: Actor; stream: string | null; response: ServerResponse }

/** One listener. What arrives while it is catching up waits in line behind what it missed. */
export class Client {
  readonly #actor: Actor
  readonly stream: string | null
  readonly #response: ServerResponse
  #after: Cursor
  #place: Cursor
  #begunAt: Present | null = null
  #waiting: Frame[] | null = []

  constructor({ actor, stream, response }: Listener, after: Cursor) {
    this.#actor = actor
    this.stream = stream
    this.#response = response
    this.#after = after
    this.#place = after
  }

  /** Where to resume from. It never names what is hidden from this listener. */
  get place(): Cursor {
    return this.#place
  }

  /** Null for the token of the environment, which stays. */
  get tokenId(): string | null {
    return this.#actor.kind === 'token' && this.#actor.tokenId !== 'environment' ? this.#actor.tokenId : null
  }

  get gone(): boolean {
    return this.#response.destroyed || this.#response.writableEnded
  }

  /** Live frames: sent now, or after what is being caught up with. One burst may be large; it has to be gone by the next. */
  tell(frames: Frame[]): void {
    if (this.#response.writableLength > MOST_UNSENT_BYTES) return this.cut()
    if (!this.#waiting) return frames.forEach((frame) => this.send(frame))
    this.#waiting.push(...frames)
    if (this.#waiting.length > MOST_WAITING) this.cut()
  }

  /** Frames come in order; one that was sent before is left out, so that nothing comes twice. */
  send(frame: Frame): void {
    if (compare(frame.cursor, this.#after) <= 0) return
    this.#after = frame.cursor
    if (this.#begunAt && isPast(this.#begunAt, frame.cursor.writtenIn)) return
    if (!this.#maySee(frame)) return
    this.#place = frame.cursor
    if (this.#concerns(frame)) this.write(frame.bytes)
  }

  /** What has no place in the order, and is not repeated. */
  tellInPassing(frame: Omit<Frame, 'cursor'>): void {
    if (this.#response.writableLength > MOST_UNSENT_BYTES) return
    if (this.#concerns(frame) && this.#maySee(frame)) this.write(frame.bytes)
  }

  caughtUp(): void {
    const waiting = this.#waiting ?? []
    this.#waiting = null
    for (const frame of waiting) this.send(frame)
  }

  /** From now on: nothing of what is committed already, however late it is told. */
  beginAt(present: Present): void {
    this.resumeAfter(startOf(present.from))
    this.#begunAt = present
  }

  resumeAfter(cursor: Cursor): void {
    this.#after = cursor
    this.#place = cursor
  }

  write(bytes: Buffer | string): void {
    if (!this.gone) this.#response.write(bytes)
  }

  /** While it catches up, it sets the pace. */
  async drained(): Promise<void> {
    if (!this.#response.writableNeedDrain || this.gone) return
    const signal = AbortSignal.timeout(LONGEST_DRAIN_MS)
    await Promise.race([once(this.#response, 'drain', { signal }), once(this.#response, 'close', { signal })])
  }

  cut(): void {
    this.#waiting = null
    this.#response.destroy()
  }

  end(): void {
    this.#response.end()
  }

  #concerns({ stream }: Pick<Frame, 'stream'>): boolean {
    return this.stream === null || this.stream === stream
  }

  #maySee({ participants }: Pick<Frame, 'participants'>): boolean {
    return participants === null || allow(this.#actor, 'incident.read', { private: true, participants }).allow
  }
}
