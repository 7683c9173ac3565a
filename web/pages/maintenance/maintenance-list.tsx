import { Stack } from '@mantine/core'
import IconTool from '@tabler/icons-react/dist/esm/icons/IconTool.mjs'
import type { ReactElement } from 'react'
import { maintenanceWindows } from '../../../api/suppression-resources.ts'
import { maintenanceState, type MaintenanceState } from '../../../domain/alerting/maintenance.ts'
import { Card } from '../../components/card.tsx'
import { Empty } from '../../components/empty.tsx'
import { Rows } from '../../components/rows.tsx'
import { Shown } from '../../components/shown.tsx'
import { useEvery } from '../../queries/every.ts'
import { useNow } from '../../time/now.ts'
import { MaintenanceRow } from './maintenance-row.tsx'

const titles: [MaintenanceState[], string][] = [
  [['active'], 'Now'],
  [['pending', 'between'], 'Planned'],
  [['ended'], 'Ended'],
]

/** Maintenance by whether it is now. */
export function MaintenanceList(): ReactElement {
  const windows = useEvery(maintenanceWindows.list)
  const now = useNow(30)
  return (
    <Shown of={windows}>
      {(all) =>
        all.length === 0 ? (
          <Empty icon={IconTool} title="No maintenance is planned">
            While a service is worked on, its alerts page nobody. Plan it once, or as often as it recurs.
          </Empty>
        ) : (
          <Stack>
            {titles.map(([states, title]) => {
              const some = all
                .map((window) => ({ window, state: maintenanceState(window, new Date(now)) }))
                .filter(({ state }) => states.includes(state))
              return some.length === 0 ? null : (
                <Card key={title} title={title}>
                  <Rows label={title}>
                    {some.map(({ window, state }) => (
                      <MaintenanceRow key={window.id} window={window} state={state} />
                    ))}
                  </Rows>
                </Card>
              )
            })}
          </Stack>
        )
      }
    </Shown>
  )
}
