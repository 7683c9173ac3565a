import { Button, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { listRegulatoryClocks } from '../../../../api/regulatory-clocks.ts'
import { useMay } from '../../../app/session.ts'
import { Shown } from '../../../components/shown.tsx'
import { useAsked } from '../../../queries/ask.ts'
import { useOpenDialog } from '../dialogs/dialog-names.ts'
import classes from '../war-room.module.css'
import { RegulatoryClockRow } from './regulatory-clock-row.tsx'

export function Regulation({ id }: { id: string }): ReactElement {
  const clocks = useAsked(listRegulatoryClocks, { params: { id } })
  const open = useOpenDialog()
  const may = useMay('regulatory-clock.edit')
  return (
    <>
      <Shown of={clocks}>
        {({ proposed, items }) => (
          <>
            {proposed.map(({ regime, because }) => (
              <Text key={regime} size="sm" mb="xs">
                {regime} may ask for a notice: {because}
              </Text>
            ))}
            {items.length === 0 && <Text className={classes.soft}>No clock runs.</Text>}
            <ul className={classes.plain}>
              {items.map((clock) => (
                <RegulatoryClockRow key={clock.id} id={id} clock={clock} />
              ))}
            </ul>
          </>
        )}
      </Shown>
      {may && (
        <Button size="xs" variant="default" mt="sm" onClick={() => open('regulation')}>
          Start a clock
        </Button>
      )}
    </>
  )
}
