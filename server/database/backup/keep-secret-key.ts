import { readFile, writeFile } from 'node:fs/promises'

/** Refuses before anything is written when another key lies there: its sealed values could not be opened any more. */
export async function refuseOtherKey(file: string, key: Buffer): Promise<void> {
  const present = await readFile(file).catch(() => undefined)
  if (!present || present.equals(key)) return
  throw new Error(
    `${file} is another secret key than the one in the backup. Move it away, then restore again.`,
  )
}

export async function writeKey(file: string, key: Buffer): Promise<void> {
  await writeFile(file, key, { mode: 0o600, flush: true })
}
