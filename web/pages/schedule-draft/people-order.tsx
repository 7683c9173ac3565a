import { ActionIcon, Group, MultiSelect, Paper, Select, Stack, Text } from '@mantine/core'
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs'
import { type ReactElement, useId } from 'react'
import { moved } from '../../components/reorder/moved.ts'
import { ReorderHandle } from '../../components/reorder/reorder-handle.tsx'
import { useNameOf, usePeople } from '../../queries/rotas.ts'

type Entry = string | string[]
type Given = { people: readonly Entry[]; onChange: (people: Entry[]) => void; error?: string | undefined }

/** Who takes turns, in their order: by drag or the arrow keys. A turn may have several people. */
export function PeopleOrder({ people, onChange, error }: Given): ReactElement {
  const nameOf = useNameOf()
  const heading = useId()
  const { data = [] } = usePeople()
  const options = data.map(({ id, name }) => ({ value: id, label: name }))
  const set = (index: number, entry: Entry): void =>
    onChange(people.map((each, at) => (at === index ? entry : each)))
  return (
    <Stack gap={6}>
      <Text size="sm" fw={500} id={heading}>
        People, in the order of their turns
      </Text>
      <Stack
        component="ol"
        gap={6}
        p={0}
        m={0}
        style={{ listStyle: 'none' }}
        aria-labelledby={heading}
        data-reorder
      >
        {people.map((entry, index) => {
          const name = [entry].flat().map(nameOf).join(' and ')
          return (
            <Paper component="li" key={[entry].flat().join(' ')} withBorder px={4}>
              <Group gap={4} wrap="nowrap">
                <ReorderHandle
                  label={name}
                  index={index}
                  count={people.length}
                  onMove={(from, to) => onChange(moved(people, from, to))}
                />
                <MultiSelect
                  flex={1}
                  variant="unstyled"
                  aria-label={`Turn ${index + 1}: ${name}`}
                  data={options}
                  searchable
                  value={[entry].flat()}
                  onChange={(next) =>
                    next.length > 0 && set(index, next.length === 1 ? (next[0] ?? '') : next)
                  }
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={44}
                  aria-label={`Take ${name} out`}
                  disabled={people.length === 1}
                  onClick={() => onChange(people.filter((_, at) => at !== index))}
                >
                  <IconTrash size={18} />
                </ActionIcon>
              </Group>
            </Paper>
          )
        })}
      </Stack>
      <Select
        aria-label="Add a person to the rotation"
        placeholder="Add a person"
        searchable
        value={null}
        data={options}
        onChange={(person) => person && onChange([...people, person])}
        error={error}
        nothingFoundMessage="Nobody has that name"
      />
    </Stack>
  )
}
