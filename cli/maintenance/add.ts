import type { Command } from 'commander'
import { maintenanceWindows } from '../../api/suppression-resources.ts'
import { connected } from '../connection/connect.ts'
import { onceOnly } from '../incident/change.ts'
import { command } from '../shell/command.ts'
import { momentOption, numberOption, repeated } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { maintenanceTable } from './maintenance-text.ts'
import { plannedTimes, type Times } from './planned-times.ts'

type Options = Form & Times & { service: string[]; reason: string }

export function add(shell: Shell): Command {
  return command('add', {
    summary: 'Plan maintenance: meanwhile alerts of its services page nobody.',
    examples: [
      ['maintenance add db-upgrade --service shop --minutes 90 --reason "new version of the database"'],
      [
        'maintenance add move --service shop --from 2026-03-07T22:00 --to 2026-03-08T02:00 --zone Europe/Lisbon --reason move',
      ],
      ['maintenance add backups --service db --recurring "sat+sun 22:00-02:00" --reason "weekly backup"'],
    ],
  })
    .argument('<id>', 'a name for it: letters, digits, "-"')
    .requiredOption('--service <id>', 'of this service; may be repeated', repeated)
    .requiredOption('--reason <text>', 'shown with every alert that it keeps quiet')
    .addOption(momentOption('--from <time>', 'of the clock of --zone, or with an offset; now when left out'))
    .addOption(momentOption('--to <time>', 'when it ends; of what recurs, the last day'))
    .addOption(numberOption('--minutes <number>', 'how long, instead of --to').conflicts('to'))
    .option('--zone <zone>', 'such as Europe/Lisbon; that of this machine when left out')
    .option(
      '--recurring <times>',
      '"sat+sun 22:00-02:00", or "22:00-02:00" every day; may be repeated',
      repeated,
      [],
    )
    .action(async (id: string, { json, service: services, reason, ...times }: Options) => {
      const body = { id, services, reason, ...plannedTimes(times, new Date()) }
      const added = await connected(shell, (client) =>
        client.call(maintenanceWindows.create, { body, idempotencyKey: onceOnly() }),
      )
      print(shell, { json }, added, (window) => maintenanceTable([window], new Date()))
    })
}
