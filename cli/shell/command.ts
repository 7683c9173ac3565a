import { Command } from 'commander'

type About = {
  summary: string
  /** As typed after `tocsin`, with what each does. */
  examples: [command: string, does?: string][]
}

/** Every command answers --json and shows examples in its help. */
export function command(name: string, { summary, examples }: About): Command {
  return new Command(name)
    .description(summary)
    .option('--json', 'print JSON, for scripts')
    .addHelpText('after', `\nExamples:\n${examples.map(exampleLine).join('\n')}`)
}

/** A word that only stands before others, such as `incident`. */
export function group(name: string, summary: string, commands: Command[]): Command {
  const parent = new Command(name).description(summary)
  for (const one of commands) parent.addCommand(one)
  return parent
}

function exampleLine([line, does]: About['examples'][number]): string {
  return `  $ tocsin ${line}${does === undefined ? '' : `\n      ${does}`}`
}
