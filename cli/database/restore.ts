import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import { withProgress } from '../shell/progress.ts'
import type { Shell } from '../shell/shell.ts'

type Options = Form & { force?: true }

export function restore(shell: Shell): Command {
  return command('restore', {
    summary: 'Replace the database by a backup, whole or not at all. Stop the server first.',
    examples: [
      ['restore /backups/tocsin-2026-03-01.backup'],
      ['restore nightly.backup --force', 'Over a database that holds incidents or people.'],
    ],
  })
    .argument('<file>', 'what tocsin backup wrote')
    .option('--force', 'replace a database that holds incidents or people')
    .action(async (file: string, { json, force }: Options) => {
      await access(file)
      // These bring the database driver along, which other commands need not wait for.
      const { readConfig } = await import('../../server/config.ts')
      const { migrate } = await import('../../server/database/migrate.ts')
      const { restore: putBack } = await import('../../server/database/restore.ts')
      const { withDatabaseAlone } = await import('./with-database.ts')
      const config = readConfig(shell.env)
      const restored = await withProgress(shell, `Restoring ${file}`, (say) =>
        withDatabaseAlone(config, (connection) =>
          putBack({
            connection,
            file,
            migrateTo: (version) => migrate(connection, version),
            force: force ?? false,
            secretKeyFile: join(config.dataDir, 'secret-key'),
            onProgress: ({ table, tablesDone, tables }) => say(`${table} (${tablesDone} of ${tables})`),
          }),
        ),
      )
      const { tables, rows, schemaVersion, takenAt, restoredAt, note } = restored
      const answer = {
        tables,
        rows,
        schema_version: schemaVersion,
        taken_at: takenAt,
        restored_at: restoredAt,
        note,
      }
      print(shell, { json }, answer, () =>
        [
          `Restored ${rows} rows of ${tables} tables, as of ${takenAt}.`,
          note,
          'Start the server, look at what it holds, and let it page again with: tocsin resume',
        ].join('\n'),
      )
    })
}
