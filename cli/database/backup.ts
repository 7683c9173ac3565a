import { existsSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { command } from '../shell/command.ts'
import { print, tell, type Form } from '../shell/print.ts'
import { withProgress } from '../shell/progress.ts'
import type { Shell } from '../shell/shell.ts'
import { sizeText } from './size-text.ts'

type Options = Form & { secretKey: boolean }

export function backup(shell: Shell): Command {
  return command('backup', {
    summary: 'Save the whole database into one file; the server may go on running.',
    examples: [
      ['backup /backups/tocsin-2026-03-01.backup'],
      ['backup nightly.backup --no-secret-key', 'Without the key; keep data/secret-key in another place.'],
    ],
  })
    .argument('<file>', 'where to write; it is readable for you alone')
    .option('--no-secret-key', 'leave the key of sealed values out')
    .action(async (file: string, { json, secretKey }: Options) => {
      await access(dirname(resolve(file)))
      // These bring the database driver along, which other commands need not wait for.
      const { readConfig } = await import('../../server/config.ts')
      const { backup: save } = await import('../../server/database/backup.ts')
      const { withDatabase } = await import('./with-database.ts')
      const config = readConfig(shell.env)
      const keyFile = join(config.dataDir, 'secret-key')
      const withKey = secretKey && existsSync(keyFile) ? { secretKeyFile: keyFile } : {}
      const made = await withProgress(shell, `Saving into ${file}`, (say) =>
        withDatabase(config, (connection) =>
          save({
            connection,
            file,
            ...withKey,
            onProgress: ({ table, tablesDone, tables }) => say(`${table} (${tablesDone} of ${tables})`),
          }),
        ),
      )
      const { bytes, tables, rows, schemaVersion: schema_version, takenAt: taken_at, note } = made
      print(shell, { json }, { file, bytes, tables, rows, schema_version, taken_at, note }, () => file)
      if (!json)
        tell(shell, `${sizeText(bytes)}: ${rows} rows of ${tables} tables, as of ${taken_at}.\n${note}`)
    })
}
