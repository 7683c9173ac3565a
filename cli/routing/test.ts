import type { Command } from 'commander'
import type { z } from 'zod'
import { testRules } from '../../api/routing.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { instantOption, UsedWrongly } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { readRules } from './read-rules.ts'

type Options = Form & {
  file?: string
  at?: string
  summary?: string
  source?: string
  severity?: string
  service?: string
  integration?: string
  label?: string[]
}

export function test(shell: Shell): Command {
  return command('test', {
    summary: 'What the rules, or those of a file, would make of an alert.',
    examples: [
      ['routing test --summary "disk full on db-17" --label team=db --severity critical'],
      ['routing test -f rules.yaml --service shop --at 2026-03-01T03:00', 'rules that are not published'],
    ],
  })
    .option('-f, --file <file>', 'rules as in the organisation file; - for standard input')
    .option('--summary <text>', 'what it says')
    .option('--source <text>', 'what it is about')
    .option('--severity <word>', 'critical, error, warning or info')
    .option('--service <id>', 'whose integration it came through')
    .option('--integration <id>', 'the integration itself')
    .option('--label <name=value...>', 'a label; several times')
    .addOption(instantOption('--at <instant>', 'when it comes (now)'))
    .action(async ({ json, file, at, label = [], ...alert }: Options) => {
      const body = {
        ...(file === undefined ? {} : await readRules(shell, file)),
        ...(at !== undefined && { at }),
        alert: { ...alert, labels: Object.fromEntries(label.map(labelOf)) },
      }
      const answer = await connected(shell, (client) => client.call(testRules, { body }))
      print(shell, { json }, answer, answerText)
    })
}

function labelOf(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new UsedWrongly(`--label ${text}: write name=value.`)
  return [text.slice(0, at), text.slice(at + 1)]
}

const does = {
  open: 'It opens an alert',
  suppress: 'It is kept and pages nobody',
  pause: 'It waits before it pages',
  drop: 'It is dropped; the signal is kept',
}

function answerText(found: z.output<typeof testRules.answer>): string {
  const labels = Object.entries(found.labels).map(([name, value]) => `${name}=${value}`)
  const severity = found.level === null ? found.severity : `${found.severity} as ${found.level}`
  return [
    `${does[found.does]} of ${found.service ?? 'no service'}: ${found.summary || '(no summary)'}`,
    `severity ${severity}${found.urgency === null ? '' : `, urgency ${found.urgency}`}`,
    ...(labels.length === 0 ? [] : [`labels ${labels.join(', ')}`]),
    ...(found.decided.length === 0 ? ['No rule says anything about it.'] : []),
    ...found.decided.map(({ rule, did, because }) => `rule ${rule}: ${did} (because ${because})`),
  ].join('\n')
}
