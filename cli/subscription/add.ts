import type { Command } from 'commander'
import { subscriptions } from '../../api/communication-resources.ts'
import { subscribable } from '../../domain/communication/audience.ts'
import { connected } from '../connection/connect.ts'
import { onceOnly } from '../incident/change.ts'
import { command } from '../shell/command.ts'
import { choiceOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { subscriptionTable } from './subscription-text.ts'

type Options = Form & { audience: string; service: string[]; severity?: string; via?: string; id?: string }

export function add(shell: Shell): Command {
  return command('add', {
    summary: 'Subscribe a person to what an audience is told, by mail or webhook.',
    examples: [
      ['subscription add eve --audience executive --severity SEV1'],
      ['subscription add sam --audience support --service checkout-api --via sam-mail'],
    ],
  })
    .argument('<person>', 'the id of the person')
    .addOption(choiceOption('--audience <who>', 'as whom', subscribable).makeOptionMandatory())
    .option('--service <id>', 'only of this service; may be repeated', collect, [])
    .option('--severity <level>', 'of this level and worse; of any when left out')
    .option('--via <contact-method>', 'mail, else a webhook, when left out')
    .option('--id <id>', 'PERSON-AUDIENCE when left out')
    .action(async (person: string, { json, audience, service, severity, via, id }: Options) => {
      const body = {
        id: id ?? `${person}-${audience}`,
        person,
        audience,
        services: service,
        ...(severity !== undefined && { severity }),
        ...(via !== undefined && { via }),
      }
      const added = await connected(shell, (client) =>
        client.call(subscriptions.create, { body, idempotencyKey: onceOnly() }),
      )
      print(shell, { json }, added, (subscription) => subscriptionTable([subscription]))
    })
}

function collect(one: string, before: string[]): string[] {
  return [...before, one]
}
