import { access, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from './app.ts'
import type { Config } from './config.ts'
import { createAdministratorToken } from './features/access/create-token.ts'
import { createSetupLink } from './features/access/setup-link.ts'

/**
 * A token for the command line on this machine, where there is none; and on an installation without an administrator
 * a link to set up the first one from elsewhere. There is no default password.
 */
export async function firstStart(
  { transact, publicUrl }: App,
  { dataDir, databaseUrl }: Config,
  print: (line: string) => void,
): Promise<void> {
  const tokenFile = join(dataDir, 'cli-token')
  // With an outside database this machine is one of several, and its command line signs in like any other.
  const hasToken = databaseUrl !== null || (await exists(tokenFile))
  const made = await transact(async (tx) => {
    const administrator = await tx.db
      .selectFrom('people')
      .select('id')
      .where('role', '=', 'admin')
      .limit(1)
      .executeTakeFirst()
    return {
      link: administrator ? null : await createSetupLink(tx),
      token: hasToken ? null : await createAdministratorToken(tx, { name: 'cli-token' }),
    }
  })
  if (made.token !== null) await writeFile(tokenFile, `${made.token}\n`, { mode: 0o600 })
  if (made.link !== null) print(`Create the first administrator: ${publicUrl()}/setup/${made.link}`)
}

async function exists(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  )
}
