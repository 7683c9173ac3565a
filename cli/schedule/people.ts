import type { Command } from 'commander'
import { changeRotation } from '../../api/organisation-resources.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { minuteText } from '../shell/instant-text.ts'
import { choiceOption, instantOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

type Options = Form & { layer: string; how: string; from?: string }

export function people(shell: Shell): Command {
  return command('people', {
    summary: 'Give a rotation other people from its next hand-off on.',
    examples: [
      ['schedule people payments-primary ana bo di', 'Cy leaves; the others keep their order'],
      [
        'schedule people payments-primary ana bo+eve cy --how start-anew',
        'Ana is next; Bo and Eve are together',
      ],
    ],
  })
    .argument('<schedule>', 'its id')
    .argument('<people...>', 'their ids in the order of turns; several at once with +')
    .option('--layer <id>', 'the layer, if there are several', 'weekly')
    .addOption(
      choiceOption('--how <way>', 'what becomes of the turns', ['keep-order', 'start-anew']).default(
        'keep-order',
      ),
    )
    .addOption(instantOption('--from <instant>', 'at the next hand-off from then on (now)'))
    .action(async (id: string, names: string[], { json, layer, how, from }: Options) => {
      const rotation = names.map((name) => (name.includes('+') ? name.split('+') : name))
      const answer = await connected(shell, (client) =>
        client.call(changeRotation, { params: { id, layer }, body: { people: rotation, how, from } }),
      )
      print(
        shell,
        { json },
        answer,
        ({ takes_over_at: at, schedules }) =>
          `They take over at ${minuteText(at)} in ${schedules.join(', ')}.`,
      )
    })
}
