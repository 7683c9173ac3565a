import type { Command } from 'commander'
import type { Client } from '../../api/client.ts'
import { changeRotation, schedules } from '../../api/organisation-resources.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { minuteText } from '../shell/instant-text.ts'
import { choiceOption, instantOption, UsedWrongly } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

type Options = Form & { layer?: string; how: string; from?: string }

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
    .option('--layer <id>', 'the layer (the only one, if there are no others)')
    .addOption(
      choiceOption('--how <way>', 'what becomes of the turns', ['keep-order', 'start-anew']).default(
        'keep-order',
      ),
    )
    .addOption(instantOption('--from <instant>', 'at the next hand-off from then on (now)'))
    .action(async (id: string, names: string[], { json, layer, how, from }: Options) => {
      const rotation = names.map((name) => (name.includes('+') ? name.split('+') : name))
      const answer = await connected(shell, async (client) => {
        const params = { id, layer: layer ?? (await onlyLayer(client, id)) }
        return await client.call(changeRotation, { params, body: { people: rotation, how, from } })
      })
      print(
        shell,
        { json },
        answer,
        ({ takes_over_at: at, schedules: changed }) =>
          `They take over at ${minuteText(at)} in ${changed.join(', ')}.`,
      )
    })
}

/** The one that still goes on and has people of its own. */
async function onlyLayer(client: Client, id: string): Promise<string> {
  const { layers } = await client.call(schedules.get, { params: { id } })
  const open = layers.filter(({ follows, ends_at: ends }) => follows === undefined && ends === null)
  const [first, ...others] = open.map((layer) => layer.id)
  if (first !== undefined && others.length === 0) return first
  const names = layers.map((layer) => layer.id).join(', ')
  throw new UsedWrongly(`Say with --layer which one: ${names || 'there is none'}.`)
}
