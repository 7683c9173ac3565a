import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { COPY_END, END_BYTES, endLine } from './format.ts'

/** Reads the whole file once; throws unless it ends with the checksum of all that stands before. */
export async function verifyBackupFile(file: string): Promise<void> {
  const hash = createHash('sha256')
  let tail = Buffer.alloc(0)
  for await (const chunk of unzipped(file)) {
    tail = Buffer.concat([tail, chunk])
    if (tail.length <= END_BYTES) continue
    hash.update(tail.subarray(0, -END_BYTES))
    tail = tail.subarray(-END_BYTES)
  }
  if (tail.toString('latin1') !== endLine(hash.digest('hex')))
    throw damaged(file, 'its checksum does not fit')
}

/** Reads a backup piece by piece: lines, and after a COPY line its data. */
export class BackupReader {
  readonly #file: string
  readonly #chunks: AsyncIterator<Buffer>
  /** Begins at a line's start. */
  #buffer: Buffer = Buffer.alloc(0)

  constructor(file: string) {
    this.#file = file
    this.#chunks = unzipped(file)[Symbol.asyncIterator]()
  }

  async line(): Promise<string> {
    for (;;) {
      const end = this.#buffer.indexOf('\n')
      if (end >= 0) return this.#take(end + 1).toString('utf8', 0, end)
      await this.#more()
    }
  }

  /** All up to the line that ends the data, which is read too. */
  async *copyData(): AsyncGenerator<Buffer> {
    for (;;) {
      if (this.#buffer.subarray(0, COPY_END.length).equals(Buffer.from(COPY_END))) {
        this.#take(COPY_END.length)
        return
      }
      const end = this.#buffer.indexOf(`\n${COPY_END}`)
      // Up to the last whole line, so that what stays begins at a line's start.
      const whole = end >= 0 ? end : this.#buffer.lastIndexOf('\n')
      if (whole >= 0) yield this.#take(whole + 1)
      else await this.#more()
    }
  }

  async close(): Promise<void> {
    await this.#chunks.return?.()
  }

  #take(bytes: number): Buffer {
    const taken = this.#buffer.subarray(0, bytes)
    this.#buffer = this.#buffer.subarray(bytes)
    return taken
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#chunks.next()
    if (done === true) throw damaged(this.#file, 'it ends too early')
    this.#buffer = Buffer.concat([this.#buffer, value])
  }
}

async function* unzipped(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file)
  const gunzip = createGunzip()
  source.once('error', (error) => gunzip.destroy(error))
  try {
    yield* source.pipe(gunzip) as AsyncIterable<Buffer>
  } catch (error) {
    throw isZlib(error) ? damaged(file, error.message) : error
  } finally {
    source.destroy()
  }
}

const isZlib = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')

const damaged = (file: string, because: string) =>
  new Error(`${file} is truncated or damaged (${because}). Nothing was changed; use another backup.`)
