import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { endLine } from './format.ts'

type Piece = string | Buffer

/** Writes the pieces and their checksum; the file appears under its name only when it is whole and on disk. Answers its size. */
export async function writeBackupFile(file: string, pieces: AsyncIterable<Piece>): Promise<number> {
  const partial = `${file}.partial-${randomBytes(4).toString('hex')}`
  try {
    const target = createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true })
    await pipeline(Readable.from(withChecksum(pieces), { objectMode: true }), createGzip(), target)
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
  await settle(dirname(resolve(file)))
  return (await stat(file)).size
}

async function* withChecksum(pieces: AsyncIterable<Piece>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece)
    hash.update(bytes)
    yield bytes
  }
  yield Buffer.from(endLine(hash.digest('hex')))
}

async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}
