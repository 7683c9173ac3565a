import type { SeverityScheme } from '../../api/severity.ts'
import { since } from '../../domain/clock/clock-text.ts'
import { targetText } from '../../domain/severity/target-text.ts'
import { minutesText } from '../shell/instant-text.ts'

type Level = SeverityScheme['levels'][number]

/** The active scheme in words: what each level means and what it asks for. */
export function schemeText({ id, levels }: SeverityScheme): string {
  return [`Severity scheme ${id}`, ...levels.map(levelText)].join('\n\n')
}

function levelText(level: Level): string {
  const facts = [
    ...level.impact.map((text) => `- ${text}`),
    `For example: ${level.examples.join('; ')}.`,
    `Pages: ${level.pages}.`,
    ...level.clocks.map(clockText),
    `Targets: ${targetsText(level)}.`,
    `Updates: ${updatesText(level)}.`,
    `War room: ${level.war_room}.${level.all_hands ? ' All hands.' : ''}`,
    `Roles: ${rolesText(level)}.`,
    `Before it is resolved: ${minutesText(level.stability_minutes)} stable.`,
    `Post-mortem: ${postmortemText(level)}.`,
  ]
  return [`${level.name}  ${level.description}`, ...facts.map((fact) => `  ${fact}`)].join('\n')
}

function clockText({ after_minutes: minutes, when, page }: Level['clocks'][number]): string {
  return `  ${since({ when, afterMinutes: minutes })}: ${page.map(targetText).join(', ')}`
}

function targetsText({ targets }: Level): string {
  const known = [
    ['acknowledge', targets.acknowledge_minutes],
    ['first response', targets.first_response_minutes],
    ['mitigate', targets.mitigate_minutes],
    ['resolve', targets.resolve_minutes],
  ] as const
  const words = known.flatMap(([name, minutes]) =>
    minutes === null ? [] : [`${name} within ${minutesText(minutes)}`],
  )
  return words.length === 0 ? 'none' : words.join(', ') + (targets.business_hours ? ' of business hours' : '')
}

function updatesText({
  internal_update_minutes: internal,
  external_update_minutes: external,
}: Level): string {
  const inside = internal ? `every ${rangeText(internal)} inside` : 'none inside'
  const outside = external ? `every ${rangeText(external)} outside` : 'none outside'
  return `${inside}, ${outside}`
}

function rangeText([lower, upper]: [number, number]): string {
  return lower === upper ? minutesText(lower) : `${minutesText(lower)} to ${minutesText(upper)}`
}

function rolesText({ required_roles: required, recommended_roles: recommended }: Level): string {
  const wanted = required.map(roleText).join(', ')
  return recommended.length === 0 ? wanted : `${wanted}; better with ${recommended.map(roleText).join(', ')}`
}

function postmortemText({ postmortem: { need, due_hours: hours } }: Level): string {
  return hours === null ? need : `${need}, due within ${hours} hours`
}

function roleText(role: string): string {
  return role.replaceAll('-', ' ')
}
