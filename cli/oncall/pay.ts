import { type Command, Option } from 'commander'
import { onCallPay } from '../../api/on-call-pay.ts'
import { payCsv } from '../../domain/pay/pay-csv.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { instantOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { payText } from './pay-text.ts'

type Options = Form & { from: string; to: string; team?: string; person?: string; csv?: boolean }

export function pay(shell: Shell): Command {
  return command('pay', {
    summary: 'Hours on call by class, and what they are paid; your own, or those of your teams.',
    examples: [
      ['oncall pay --from 2026-03-01T00:00+00:00 --to 2026-04-01T00:00+01:00'],
      ['oncall pay --from 2026-03-01 --to 2026-04-01 --team payments --csv > march.csv'],
    ],
  })
    .addOption(instantOption('--from <instant>', 'from then on').makeOptionMandatory())
    .addOption(instantOption('--to <instant>', 'until then, up to 400 days later').makeOptionMandatory())
    .option('--team <id>', 'only the schedules of this team')
    .option('--person <id>', 'only this person')
    .addOption(new Option('--csv', 'for a spreadsheet').conflicts('json'))
    .action(async ({ json, csv, ...query }: Options) => {
      const report = await connected(shell, (client) => client.call(onCallPay, { query }))
      const width = shell.out.isTerminal ? shell.out.columns : undefined
      print(shell, { json }, report, (found) => (csv ? payCsv(found.items) : payText(found, width)))
    })
}
