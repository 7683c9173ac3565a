import { usageOf, type Form } from './form.ts'
import type { Command } from './grammar.ts'

/** What there is, or what one command can be told. */
export function helpOf(commands: readonly Command[]): string {
  return commands.map(({ name, summary }) => `/${name}  ${summary}`).join('\n')
}

export function helpOn({ name, summary, forms, ofIncident }: Command): string {
  const lines = [...forms, ...(ofIncident ? [ofIncident] : [])].map(
    (form) => `${commandLine(name, form)}\n    ${form.summary}`,
  )
  return [`/${name}: ${summary}`, ...lines].join('\n')
}

/** `Write: /incident severity [INC-142] LEVEL because REASON, such as: /incident severity SEV1 because …` */
export function howTo(name: string, form: Form): string {
  return `Write: ${commandLine(name, form)}, such as: ${form.example}`
}

function commandLine(name: string, form: Form): string {
  return `/${name} ${usageOf(form)}`.trimEnd().replace(/ {2,}/, ' ')
}
