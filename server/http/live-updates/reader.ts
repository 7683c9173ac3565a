import type { Kysely } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import { startOf, type Cursor } from './cursor.ts'
import { frameOf, type Frame } from './frame.ts'
import { readEntries, readParticipants, readPresent, type Entry } from './read-entries.ts'

const PIECE = 500
/** The truth; news only makes it quicker. */
const POLL_MS = 1_500
/** Another transaction that is still open may hold an entry back; its end brings no news. */
const HELD_BACK_MS = 20
const LONGEST_HELD_BACK_MS = 500

type Settings = {
  db: Kysely<Tables>
  tell: (frames: Frame[]) => void
  wanted: () => boolean
  report: (error: unknown) => void
}

export type Piece = { frames: Frame[]; more: boolean; heldBack: boolean }

/** The frames after a place whose order is final. */
export async function readPiece(db: Kysely<Tables>, after: Cursor, stream: string | null): Promise<Piece> {
  const entries = await readEntries(db, after, { stream, limit: PIECE })
  const settled = entries.filter((entry) => entry.settled)
  const participants = await readParticipants(db, privateOnes(settled))
  return {
    frames: settled.map((entry) => frameOf(entry, participants)),
    more: settled.length === PIECE,
    heldBack: settled.length < entries.length,
  }
}

function privateOnes(entries: Entry[]): string[] {
  const ids = entries.flatMap((entry) =>
    entry.private && entry.incident_id !== null ? [entry.incident_id] : [],
  )
  return [...new Set(ids)]
}

/** Reads what is new, once for all listeners of this node, and only while there are any. */
export class Reader {
  readonly #settings: Settings
  #position: Cursor | null = null
  #beginning: Promise<void> | null = null
  #reading = false
  #again = false
  #heldBackMs = HELD_BACK_MS
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(settings: Settings) {
    this.#settings = settings
  }

  /** What is committed from now on will be told. */
  async begin(): Promise<void> {
    if (this.#position) return
    this.#beginning ??= this.#takePlace().finally(() => (this.#beginning = null))
    await this.#beginning
  }

  async #takePlace(): Promise<void> {
    this.#position = startOf((await readPresent(this.#settings.db)).from)
    this.#sleep(POLL_MS)
  }

  wake(): void {
    if (this.#closed || !this.#position) return
    if (this.#reading) this.#again = true
    else void this.#read()
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
  }

  async #read(): Promise<void> {
    this.#reading = true
    clearTimeout(this.#timer)
    let waitMs = POLL_MS
    try {
      waitMs = await this.#readOn()
    } catch (error) {
      this.#settings.report(error)
    }
    this.#reading = false
    if (this.#again) waitMs = 0
    this.#again = false
    this.#sleep(waitMs)
  }

  /** Answers how long to wait for more. */
  async #readOn(): Promise<number> {
    for (;;) {
      if (!this.#position || !this.#settings.wanted()) {
        this.#position = null
        return POLL_MS
      }
      const { frames, more, heldBack } = await readPiece(this.#settings.db, this.#position, null)
      this.#position = frames.at(-1)?.cursor ?? this.#position
      this.#settings.tell(frames)
      if (more) continue
      this.#heldBackMs = heldBack ? Math.min(this.#heldBackMs * 1.5, LONGEST_HELD_BACK_MS) : HELD_BACK_MS
      return heldBack ? this.#heldBackMs : POLL_MS
    }
  }

  #sleep(ms: number): void {
    if (this.#closed || !this.#position) return
    this.#timer = setTimeout(() => this.wake(), ms)
    this.#timer.unref()
  }
}
