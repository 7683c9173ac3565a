import type { Level, Scheme } from '../../domain/severity/scheme.ts'
import { minutesText } from '../shell/instant-text.ts'

/** The active scheme in words: what each level means and what it asks for. */
export function schemeText({ id, levels }: Scheme): string {
  return [`Severity scheme ${id}`, ...levels.map(levelText)].join('\n\n')
}

function levelText(level: Level): string {
  const facts = [
    ...level.impact.map((text) => `- ${text}`),
    `For example: ${level.examples.join('; ')}.`,
    `Pages: ${level.pages}.`,
    `Targets: ${targetsText(level)}.`,
    `Updates: ${updatesText(level)}.`,
    `Roles: ${level.requiredRoles.map(roleText).join(', ')}.`,
    `Post-mortem: ${postmortemText(level)}.`,
  ]
  return [`${level.name}  ${level.description}`, ...facts.map((fact) => `  ${fact}`)].join('\n')
}

function targetsText({ targets }: Level): string {
  const known = [
    ['acknowledge', targets.acknowledgeMinutes],
    ['mitigate', targets.mitigateMinutes],
    ['resolve', targets.resolveMinutes],
  ] as const
  const words = known.flatMap(([name, minutes]) =>
    minutes === null ? [] : [`${name} within ${minutesText(minutes)}`],
  )
  return words.length === 0 ? 'none' : words.join(', ') + (targets.businessHours ? ' of business hours' : '')
}

function updatesText({ internalUpdateMinutes, externalUpdateMinutes }: Level): string {
  const inside = internalUpdateMinutes ? `every ${rangeText(internalUpdateMinutes)} inside` : 'none inside'
  const outside = externalUpdateMinutes ? `every ${rangeText(externalUpdateMinutes)} outside` : 'none outside'
  return `${inside}, ${outside}`
}

function rangeText([lower, upper]: [number, number]): string {
  return lower === upper ? minutesText(lower) : `${minutesText(lower)} to ${minutesText(upper)}`
}

function postmortemText({ postmortem: { need, dueHours } }: Level): string {
  return dueHours === null ? need : `${need}, due within ${dueHours} hours`
}

function roleText(role: string): string {
  return role.replaceAll('-', ' ')
}
