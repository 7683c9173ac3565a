import type { Command } from 'commander'
import { instantOption, repeated } from '../shell/options.ts'
import type { Form } from '../shell/print.ts'

/** What a person says of an incident that they open; `report` and `create` share it. */
export type ReportOptions = Form & {
  impact?: string
  service?: string
  template?: string
  tag: string[]
  startedAt?: string
  private?: true
}

export function reportOptions(command: Command): Command {
  return command
    .option('--impact <text>', 'who or what suffers')
    .option('--service <id>', 'the service in trouble, whose policy is paged')
    .option('--template <id>', 'begin with a template, such as security; see `incident kinds`')
    .option('--tag <word>', 'may be repeated', repeated, [])
    .addOption(instantOption('--started-at <instant>', 'when the trouble began'))
    .option('--private', 'seen by those who are paged, hold a role or administrate, and by you')
}

export function reportBody({ impact, service, template, tag, startedAt, private: hidden }: ReportOptions) {
  return {
    impact,
    service,
    template,
    ...(tag.length > 0 && { tags: tag }),
    started_at: startedAt,
    private: hidden,
  }
}
