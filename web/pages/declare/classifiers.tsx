import { Stack, Tabs } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Rank } from '../../../domain/severity/scheme.ts'
import classes from './declare.module.css'
import { Matrix } from './matrix.tsx'
import { Tree } from './tree.tsx'

type Given = { levels: readonly { name: string; rank: Rank }[]; onChoose: (level: string) => void }

/** The rules that the server knows, too; they run here while somebody answers. */
export function Classifiers({ levels, onChoose }: Given): ReactElement {
  const choose = (rank: Rank): void => {
    const level = levels.find((one) => one.rank === rank)
    if (level) onChoose(level.name)
  }
  const nameOf = (rank: Rank): string => levels.find((one) => one.rank === rank)?.name ?? ''
  return (
    <Stack className={classes.box} mb={6}>
      <Tabs defaultValue="tree" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="tree">By questions</Tabs.Tab>
          <Tabs.Tab value="matrix">By figures</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="tree" pt="sm">
          <Tree nameOf={nameOf} onChoose={choose} />
        </Tabs.Panel>
        <Tabs.Panel value="matrix" pt="sm">
          <Matrix nameOf={nameOf} onChoose={choose} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}
