import { Group, Paper, Stack, Text } from '@mantine/core'
import IconStairsUp from '@tabler/icons-react/dist/esm/icons/IconStairsUp.mjs'
import type { ReactElement } from 'react'
import { escalationPolicies, services } from '../../../api/organisation-resources.ts'
import type { EscalationPolicy } from '../../../domain/organisation/document.ts'
import { useMay } from '../../app/session.ts'
import { ButtonLink } from '../../components/button-link.tsx'
import { Empty } from '../../components/empty.tsx'
import { Link } from '../../components/link.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useTargetName } from '../../components/target-name.ts'
import { useEvery } from '../../queries/every.ts'
import { useName } from '../../queries/names.ts'

/** All escalation policies, with whom they page and who uses them. */
export function PoliciesPage(): ReactElement {
  const policies = useEvery(escalationPolicies.list)
  const may = useMay('escalation-policy.edit')
  const create = may && <ButtonLink to="/escalation-policies/new">New policy</ButtonLink>
  return (
    <Page
      title="Escalation policies"
      description="Who is paged for an incident of a service, and who next when nobody answers."
      actions={create}
    >
      <Shown of={policies}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon={IconStairsUp} title="No escalation policy yet" action={create}>
              Without one, incidents page the catch-all. Begin with whoever is on call, then their lead.
            </Empty>
          ) : (
            <Stack gap="xs">
              {all.map((policy) => (
                <PolicyRow key={policy.id} policy={policy} />
              ))}
            </Stack>
          )
        }
      </Shown>
    </Page>
  )
}

function PolicyRow({ policy }: { policy: EscalationPolicy }): ReactElement {
  const { id, name, team, steps, repeat, variants } = policy
  const nameOf = useTargetName()
  const teamName = useName('team', team ?? '')
  const { data: all = [] } = useEvery(services.list)
  const used = all.filter((one) => one.escalation_policy === id || one.fallback_policy === id).length
  const walk = steps.map(({ targets }) => targets.map(nameOf).join(', ')).join(' → ')
  return (
    <Paper withBorder p="sm" bg="var(--surface)">
      <Group justify="space-between" gap="xs">
        <Link to="/escalation-policies/$id" params={{ id }} fw={600}>
          {name}
        </Link>
        <Text size="sm" c="dimmed">
          {[
            team !== null && teamName,
            used === 1 ? '1 service' : `${used} services`,
            repeat > 0 && `repeats ${repeat} times`,
            variants.length > 0 && 'other steps at other times',
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Group>
      <Text size="sm" mt={4}>
        {walk === '' ? 'Pages nobody' : walk}
      </Text>
    </Paper>
  )
}
