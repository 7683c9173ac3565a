import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const PORT = 5432

const SOCKET = `.s.PGSQL.${PORT}`
const LONGEST_PATH_BYTES = 103

export type SocketFolder = { path: string; remove(): Promise<void> }

/**
 * Where clients find the socket, which is made in the cluster's own folder, where only its owner can enter.
 * Socket addresses are short, so a long path gets a short link.
 */
export async function socketFolder(dataDir: string, cluster: string): Promise<SocketFolder> {
  const note = join(dataDir, 'socket-link')
  const old = await readFile(note, 'utf8').catch(() => undefined)
  if (old) await removeLink(old.trim(), note)
  if (fits(cluster)) return { path: cluster, remove: async () => {} }
  const link = join(await mkdtemp(join(shortTemporary(), 'tocsin-')), 'd')
  // Remembered, so that the next start removes it when this one is killed.
  await writeFile(note, `${link}\n`, { mode: 0o600 })
  await symlink(cluster, link)
  return { path: link, remove: () => removeLink(link, note) }
}

async function removeLink(link: string, note: string): Promise<void> {
  if (/\/tocsin-[^/]+\/d$/.test(link)) await rm(dirname(link), { recursive: true, force: true })
  await rm(note, { force: true })
}

function shortTemporary(): string {
  return fits(join(tmpdir(), 'tocsin-XXXXXX/d')) ? tmpdir() : '/tmp'
}

const fits = (folder: string) => Buffer.byteLength(join(folder, SOCKET)) <= LONGEST_PATH_BYTES
