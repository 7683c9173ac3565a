import { Button, Text } from '@mantine/core'
import { lazy, useState, type ReactElement } from 'react'
import { Dialog } from '../../components/dialog.tsx'
import classes from './incidents.module.css'
import { useBulk } from './use-bulk.ts'

const BulkMerge = lazy(async () => ({ default: (await import('./bulk-merge.tsx')).BulkMerge }))

/** What is done to all that are chosen. */
export function Bulk({ chosen, onDone }: { chosen: readonly string[]; onDone: () => void }): ReactElement {
  const { run, busy } = useBulk(onDone)
  const [merging, setMerging] = useState(false)
  return (
    <div className={classes.bulk} role="toolbar" aria-label="What is chosen">
      <Text size="sm" fw={600}>
        {chosen.length} chosen
      </Text>
      <Button size="xs" loading={busy} onClick={() => void run('acknowledge', chosen)}>
        Acknowledge
      </Button>
      <Button size="xs" variant="default" loading={busy} onClick={() => void run('resolve', chosen)}>
        Resolve
      </Button>
      {chosen.length > 1 && (
        <Button size="xs" variant="default" onClick={() => setMerging(true)}>
          Merge
        </Button>
      )}
      <Button size="xs" variant="subtle" onClick={onDone}>
        Choose none
      </Button>
      {merging && (
        <Dialog title={`Merge ${chosen.length} incidents`} onClose={() => setMerging(false)}>
          <BulkMerge
            chosen={chosen}
            onMerge={(into) => {
              setMerging(false)
              void run('merge', chosen, into)
            }}
          />
        </Dialog>
      )}
    </div>
  )
}
