import { escalationPolicies, schedules } from '../../../api/organisation-resources.ts'
import { client } from '../../app/client.ts'
import { lastMonday } from './last-monday.ts'

type Rota = {
  team: { id: string; name: string }
  /** In the order of their turns. */
  people: readonly string[]
  timeZone: string
}

export async function makeRota({ team, people, timeZone }: Rota): Promise<void> {
  const schedule = `${team.id}-primary`
  await client.call(schedules.replace, {
    params: { id: schedule },
    body: {
      id: schedule,
      name: `${team.name} primary`,
      time_zone: timeZone,
      team: team.id,
      layers: [
        {
          id: 'weekly',
          people,
          starts_at: `${lastMonday(new Date(), timeZone)}T10:00`,
          turn: { unit: 'week', length: 1 },
        },
      ],
    },
  })
  const all = people.length > 1 ? [{ wait_minutes: 10, targets: [{ team: team.id, who: 'members' }] }] : []
  await client.call(escalationPolicies.replace, {
    params: { id: team.id },
    body: {
      id: team.id,
      name: team.name,
      team: team.id,
      repeat: 2,
      steps: [
        { wait_minutes: 5, targets: [{ schedule }] },
        { wait_minutes: 10, targets: [{ team: team.id, who: 'lead' }] },
        ...all,
      ],
    },
  })
}
