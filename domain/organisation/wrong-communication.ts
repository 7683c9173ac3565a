import type { WrittenPlan } from '../communication/written-plan.ts'
import { fieldNames, isField } from '../communication/template-fields.ts'
import { nearest } from '../naming/nearest.ts'
import { pathsOf } from '../rendering/fill-in.ts'
import { effectiveScheme } from '../severity/effective-scheme.ts'
import { parseLevel } from '../severity/scheme.ts'
import type { Fault, Organisation, OrganisationFile } from './document.ts'

/** What is wrong with templates, plans, subscriptions and regimes besides what they refer to. */
export function wrongCommunication(file: OrganisationFile, merged: Organisation): Fault[] {
  return [
    ...unknownFields(file),
    ...wrongLevels(file, merged),
    ...repeatedLevels(file, merged),
    ...wrongBounds(file),
    ...wrongWays(file, merged),
    ...repeatedObligations(file),
  ]
}

function unknownFields({ communication_templates: templates }: OrganisationFile): Fault[] {
  return templates.flatMap((template, index) =>
    (['subject', 'text'] as const).flatMap((part) =>
      [...new Set(pathsOf(template[part]))]
        .filter((path) => !isField(path))
        .map((path) => ({
          path: `communication_templates[${index}].${part}`,
          message: unknownField(path),
        })),
    ),
  )
}

function unknownField(path: string): string {
  const meant = nearest(path, fieldNames)
  return `there is no field "${path}"; ${meant === null ? `there are ${fieldNames.join(', ')}` : `did you mean "${meant}"?`}`
}

function wrongLevels(file: OrganisationFile, { settings }: Organisation): Fault[] {
  const scheme = effectiveScheme(settings.severity_scheme, settings.severity_levels)
  const names = scheme.levels.map(({ name }) => name).join(', ')
  return (['communication_plans', 'subscriptions'] as const).flatMap((section) =>
    file[section].flatMap(({ severity }, index) =>
      severity === null || parseLevel(scheme, severity)
        ? []
        : [
            {
              path: `${section}[${index}].severity`,
              message: `"${severity}" is not a level of ${scheme.id}: ${names}`,
            },
          ],
    ),
  )
}

/** Two plans of one level would leave open which of them holds. */
function repeatedLevels(
  file: OrganisationFile,
  { settings, communication_plans: all }: Organisation,
): Fault[] {
  const scheme = effectiveScheme(settings.severity_scheme, settings.severity_levels)
  const rankOf = ({ severity }: WrittenPlan) => parseLevel(scheme, severity)?.rank
  return file.communication_plans.flatMap((plan, index) => {
    const rank = rankOf(plan)
    const other = rank && all.find((one) => one.id !== plan.id && rankOf(one) === rank)
    if (!other) return []
    const message = `${plan.severity} has the plan "${other.id}" already; change that, or remove it first`
    return [{ path: `communication_plans[${index}].severity`, message }]
  })
}

function wrongBounds({ communication_plans: plans }: OrganisationFile): Fault[] {
  return plans.flatMap(({ messages }, index) =>
    messages.flatMap(({ repeats, start, ...first }, place): Fault[] => {
      const path = `communication_plans[${index}].messages[${place}]`
      if (repeats && start !== 'declared') {
        return [{ path: `${path}.repeats`, message: 'only what starts with the declaration repeats' }]
      }
      const bounds = repeats
        ? ([
            ['', first],
            ['repeats.', repeats],
          ] as const)
        : ([['', first]] as const)
      return bounds
        .filter(([, { due_minutes: due, overdue_minutes: overdue }]) => due >= overdue)
        .map(([below]) => ({
          path: `${path}.${below}overdue_minutes`,
          message: 'must be more than due_minutes',
        }))
    }),
  )
}

/** What people read at their leisure goes by mail or to a program. */
function wrongWays({ subscriptions }: OrganisationFile, { people }: Organisation): Fault[] {
  const channels = new Map(
    people.flatMap(({ contact_methods: own }) => own.map(({ id, type }) => [id, type] as const)),
  )
  return subscriptions.flatMap(({ via }, index) => {
    const channel = via === null ? undefined : channels.get(via)
    if (channel === undefined || channel === 'email' || channel === 'webhook') return []
    return [
      {
        path: `subscriptions[${index}].via`,
        message: `"${via}" is ${channel}; choose a mail address or a webhook`,
      },
    ]
  })
}

function repeatedObligations({ regulatory_regimes: regimes }: OrganisationFile): Fault[] {
  return regimes.flatMap(({ obligations }, index) => {
    const ids = obligations.map(({ id }) => id)
    return ids.flatMap((id, place) =>
      ids.indexOf(id) === place
        ? []
        : [
            {
              path: `regulatory_regimes[${index}].obligations[${place}].id`,
              message: `"${id}" is already the id of another obligation`,
            },
          ],
    )
  })
}
