import { type Command, Option } from 'commander'
import { assignRoles } from '../../api/incident-roles.ts'
import { roles } from '../../domain/role/roles.ts'
import { command } from '../shell/command.ts'
import { UsedWrongly } from '../shell/options.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { change } from './change.ts'
import { roleOfFlag } from './role-flags.ts'

type Flag = keyof typeof roleOfFlag
type Given = { [F in Flag]?: string | string[] }

const flags = Object.keys(roleOfFlag).filter((name): name is Flag => name in roleOfFlag)

export function assign(shell: Shell): Command {
  const made = command('assign', {
    summary: 'Give people their roles; "none" takes a role back.',
    examples: [
      ['incident assign INC-142 --ic ana --tech-lead bo'],
      ['incident assign INC-142 --responders cy dee --scribe none'],
      ['incident assign INC-142 --ic ana --tech-lead ana --override "Nobody else is awake"'],
    ],
  })
    .argument('<id>', 'such as INC-142')
    .option('--override <reason>', 'why one person is incident commander and technical lead at once')
  for (const flag of flags) made.addOption(optionFor(flag))
  return made.action(
    async (id: string, { json, override, ...given }: Form & Given & { override?: string }) => {
      const body = { ...rolesGiven(given), override }
      if (Object.keys(given).length === 0) throw new UsedWrongly(`Say who: ${flags.map(dashed).join(', ')}.`)
      await change(shell, { json }, (client) => client.call(assignRoles, { params: { id }, body }))
    },
  )
}

function optionFor(flag: Flag): Option {
  const { title, many } = roles[roleOfFlag[flag]]
  return many
    ? new Option(`${dashed(flag)} <people...>`, `${title}, with blanks or commas between them`)
    : new Option(`${dashed(flag)} <person>`, title)
}

function dashed(flag: string): string {
  return `--${flag.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** Only the roles that were named; null takes one back. */
function rolesGiven(given: Given): Record<string, string | string[] | null> {
  const named = flags.flatMap((flag) => {
    const who = given[flag]
    return who === undefined ? [] : [[roleOfFlag[flag], wanted(who)] as const]
  })
  return Object.fromEntries(named)
}

function wanted(who: string | string[]): string | string[] | null {
  const people = [who].flat().flatMap((words) => words.split(',').filter(Boolean))
  if (people.join() === 'none') return null
  return typeof who === 'string' ? who : people
}
