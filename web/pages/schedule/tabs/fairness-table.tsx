import { ScrollArea, Table, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { ScheduleHealth } from '../../../../api/on-call-health.ts'
import { useNameOf } from '../../../queries/rotas.ts'

type Given = Pick<ScheduleHealth, 'pages'> & Pick<ScheduleHealth['fairness'], 'shares'>

/** Who carries how much; the definition stands below. */
export function FairnessTable({ shares, pages }: Given): ReactElement {
  const nameOf = useNameOf()
  if (shares.length === 0) return <Text size="sm">Nobody has been on call yet.</Text>
  const incidents = (person: string) =>
    pages.filter((one) => one.person === person).reduce((sum, one) => sum + one.incidents, 0)
  return (
    <>
      <ScrollArea tabIndex={0} aria-label="Shares per person">
        <Table verticalSpacing="xs" style={{ fontVariantNumeric: 'tabular-nums' }} miw={560}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Person</Table.Th>
              <Table.Th ta="right">Carries</Table.Th>
              <Table.Th ta="right">Fair share</Table.Th>
              <Table.Th ta="right">Night h</Table.Th>
              <Table.Th ta="right">Weekend h</Table.Th>
              <Table.Th ta="right">Holiday h</Table.Th>
              <Table.Th ta="right">Incidents paged</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shares.map(({ person, share, fair_share, hours }) => (
              <Table.Tr key={person}>
                <Table.Td>{nameOf(person)}</Table.Td>
                <Table.Td ta="right">{percent(share)}</Table.Td>
                <Table.Td ta="right">{percent(fair_share)}</Table.Td>
                <Table.Td ta="right">{Math.round(hours.night)}</Table.Td>
                <Table.Td ta="right">{Math.round(hours.weekend)}</Table.Td>
                <Table.Td ta="right">{Math.round(hours.holiday)}</Table.Td>
                <Table.Td ta="right">{incidents(person)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      <Text size="xs" c="dimmed" mt="xs">
        An hour on call is one point, at night or at a weekend two, on a public holiday three, over 52 weeks
        that end with the published ones. Incidents are of the last eight weeks.
      </Text>
    </>
  )
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
