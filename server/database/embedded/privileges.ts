import { chown, lchown, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Whom PostgreSQL runs as when that is not ourselves. */
export type Identity = { uid: number; gid: number }

type Account = Identity & { name: string }

/** PostgreSQL refuses to run as root: then its data's owner runs it, else the account tocsin, else nobody. */
export async function chooseIdentity(dataDir: string, cluster: string): Promise<Identity | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const accounts = await readAccounts()
  const owner = await ownerOf(cluster)
  if (owner) return owner
  const host = await ownerOf(dataDir)
  // initdb wants an account with a name.
  const named = host && accounts.find((one) => one.uid === host.uid)
  const chosen = named ?? byName(accounts, 'tocsin') ?? byName(accounts, 'nobody')
  if (!chosen) {
    throw new Error(
      'PostgreSQL does not run as root and there is no account "tocsin" or "nobody" to run it as. Add one, or start Tocsin as an ordinary user.',
    )
  }
  return { uid: chosen.uid, gid: chosen.gid }
}

/** Gives a directory and all in it to the identity, where it is not so already. */
export async function giveTo(identity: Identity | undefined, directory: string): Promise<void> {
  if (!identity || (await stat(directory)).uid === identity.uid) return
  for (const entry of await readdir(directory, { recursive: true })) {
    await lchown(join(directory, entry), identity.uid, identity.gid)
  }
  // Last, so that a change of hands cut short is begun again.
  await chown(directory, identity.uid, identity.gid)
}

async function ownerOf(path: string): Promise<Identity | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined
}

async function readAccounts(): Promise<Account[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '')
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}

const byName = (accounts: Account[], name: string) => accounts.find((one) => one.name === name)
