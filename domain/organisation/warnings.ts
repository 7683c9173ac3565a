import { type Known as ScheduleKnown, scheduleWarnings } from '../schedule/health.ts'
import type { Fault, Organisation, OrganisationFile } from './document.ts'
import { scheduleOf } from './schedule-of.ts'
import { scheduleFinder } from './wrong-schedules.ts'

export type Known = Omit<ScheduleKnown, 'rules'>

/** What deserves a look and refuses nothing; expects a file without errors, and what the server will have with it. */
export function warnings(file: OrganisationFile, merged: Organisation, known: Known): Fault[] {
  return [
    ...unreachablePeople(file),
    ...weakSchedules(file, merged, known),
    ...emptyPolicies(file),
    ...servicesWithoutPolicy(file),
  ]
}

function unreachablePeople({ people }: OrganisationFile): Fault[] {
  return people.flatMap(({ role, contact_methods: methods }, index) =>
    methods.length > 0 || role === 'stakeholder'
      ? []
      : [{ path: `people[${index}].contact_methods`, message: 'Nothing reaches this person when paged.' }],
  )
}

function weakSchedules({ schedules }: OrganisationFile, merged: Organisation, known: Known): Fault[] {
  const find = scheduleFinder(merged.schedules)
  return schedules.flatMap((schedule, index) => {
    const rota = scheduleOf(schedule, find)
    return scheduleWarnings(rota, { ...known, rules: schedule.rules }).map(({ path, message }) => ({
      path: `schedules[${index}].${path}`,
      message,
    }))
  })
}

function emptyPolicies({ escalation_policies: policies }: OrganisationFile): Fault[] {
  return policies.flatMap(({ steps }, index) =>
    steps.length > 0
      ? []
      : [
          {
            path: `escalation_policies[${index}].steps`,
            message: 'Without steps only the catch-all is paged.',
          },
        ],
  )
}

function servicesWithoutPolicy({ services }: OrganisationFile): Fault[] {
  return services.flatMap(({ escalation_policy: policy }, index) =>
    policy !== null
      ? []
      : [
          {
            path: `services[${index}].escalation_policy`,
            message: 'Without a policy only the catch-all is paged.',
          },
        ],
  )
}
