import type { Command } from 'commander'
import {
  categories,
  horizons,
  priorities,
  type Category,
  type Horizon,
  type Priority,
} from '../../domain/action-item/action-item.ts'
import { choiceOption, instantOption } from '../shell/options.ts'

export type Fields = {
  owner?: string
  team?: string
  due?: string
  category?: Category
  priority?: Priority
  horizon?: Horizon
  success?: string
  notes?: string
}

/** What is said of an action item when it is added, and later. */
export function withFields(command: Command): Command {
  return command
    .option('--owner <person>', 'who sees to it, and is told')
    .option('--team <team>', 'whose it is')
    .addOption(instantOption('--due <instant>', 'by when; without it by priority'))
    .addOption(choiceOption('--category <category>', 'what it is for', categories))
    .addOption(choiceOption('--priority <priority>', 'how important it is', priorities))
    .addOption(choiceOption('--horizon <horizon>', 'how far it reaches', horizons))
    .option('--success <text>', 'by what one sees that it is done')
    .option('--notes <text>', 'what else there is to know')
}

export function bodyOf({ owner, team, due, success, ...same }: Fields) {
  return { ...same, owner: noneOf(owner), team: noneOf(team), due_at: due, success_criteria: success }
}

function noneOf(name: string | undefined): string | null | undefined {
  return name === 'none' ? null : name
}
