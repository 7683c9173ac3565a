import { Option, type Command } from 'commander'
import {
  classify as classifyImpact,
  type Classification,
  type Impact,
} from '../../domain/severity/classify.ts'
import { levelOf, presets, type SchemeId } from '../../domain/severity/scheme.ts'
import { command } from '../shell/command.ts'
import { numberOption, UsedWrongly } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { askForImpact } from './ask-for-impact.ts'
import { askTheTree } from './ask-the-tree.ts'

type Options = Form & {
  usersAffected?: number
  errorRate?: number
  revenuePerHour?: number
  slaBreach?: true
  dataAtRisk?: true
  security?: true
  latencyRatio?: number
  partialOutage?: true
  tree?: true
  scheme: SchemeId
}

const schemes = Object.keys(presets)

export function classify(shell: Shell): Command {
  return command('classify', {
    summary: 'Say which severity an effect has, and why; without flags it asks.',
    examples: [
      ['severity classify --users-affected 30 --error-rate 12'],
      ['severity classify --data-at-risk --json', '{"level":"SEV1","because":["data is at risk or lost"]}'],
      ['severity classify', 'Asks what is known, question by question, on a terminal.'],
      ['severity classify --tree', 'Asks yes or no, along the decision tree.'],
    ],
  })
    .addOption(numberOption('--users-affected <percent>', 'the share of the users', { max: 100 }))
    .addOption(numberOption('--error-rate <percent>', 'the share of requests that fail', { max: 100 }))
    .addOption(numberOption('--revenue-per-hour <amount>', 'what is lost in an hour'))
    .option('--sla-breach', 'a service level agreement is broken')
    .option('--data-at-risk', 'data is at risk or lost')
    .option('--security', 'a security breach is in progress')
    .addOption(numberOption('--latency-ratio <times>', 'latency in multiples of its baseline'))
    .option('--partial-outage', 'part of a feature is out')
    .option('--tree', 'ask along the decision tree')
    .addOption(new Option('--scheme <id>', 'whose names to use').choices(schemes).default('SEV1-4'))
    .action(async ({ json, scheme, ...flags }: Options) => {
      const { rank, because } = await classification(shell, scheme, flags)
      const answer = { level: levelOf(presets[scheme], rank).name, because }
      print(shell, { json }, answer, (it) =>
        [it.level, ...it.because.map((reason) => `  ${reason}`)].join('\n'),
      )
    })
}

async function classification(
  shell: Shell,
  scheme: SchemeId,
  { usersAffected, errorRate, tree, ...same }: Omit<Options, 'json' | 'scheme'>,
): Promise<Classification> {
  const impact: Impact = { ...same, usersAffectedPercent: usersAffected, errorRatePercent: errorRate }
  if (Object.values(impact).some((value) => value !== undefined)) {
    if (tree) throw new UsedWrongly('--tree asks by itself; leave the other flags out.')
    return classifyImpact(impact)
  }
  if (!shell.isInputTerminal) {
    throw new UsedWrongly(
      'Say what is known, such as --users-affected 30; questions are asked on a terminal only.',
    )
  }
  return tree ? await askTheTree(shell, scheme) : await askForImpact(shell)
}
