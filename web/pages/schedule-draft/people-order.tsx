import { ActionIcon, Group, MultiSelect, Paper, Select, Stack, Text } from '@mantine/core'
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs'
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs'
import IconGripVertical from '@tabler/icons-react/dist/esm/icons/IconGripVertical.mjs'
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs'
import { type ReactElement, useState } from 'react'
import { useNameOf, usePeople } from '../../queries/rotas.ts'
import { moved } from './moved.ts'

type Entry = string | string[]
type Given = { people: readonly Entry[]; onChange: (people: Entry[]) => void; error?: string | undefined }

/** Who takes turns, in their order: dragged, or moved by buttons. A turn may have several people. */
export function PeopleOrder({ people, onChange, error }: Given): ReactElement {
  const nameOf = useNameOf()
  const { data = [] } = usePeople()
  const [held, setHeld] = useState<number | null>(null)
  const options = data.map(({ id, name }) => ({ value: id, label: name }))
  const move = (from: number, to: number) => onChange(moved(people, from, to))
  const set = (index: number, entry: Entry) =>
    onChange(people.map((each, at) => (at === index ? entry : each)))
  return (
    <Stack gap={6}>
      <Text size="sm" fw={500} id="people-order">
        People, in the order of their turns
      </Text>
      <Stack component="ol" gap={6} p={0} m={0} style={{ listStyle: 'none' }} aria-labelledby="people-order">
        {people.map((entry, index) => {
          const name = [entry].flat().map(nameOf).join(' and ')
          return (
            <Paper
              component="li"
              key={[entry].flat().join(' ')}
              withBorder
              p={4}
              draggable
              onDragStart={() => setHeld(index)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={() => held !== null && move(held, index)}
              onDragEnd={() => setHeld(null)}
              opacity={held === index ? 0.5 : 1}
            >
              <Group gap={4} wrap="nowrap">
                <IconGripVertical size={16} aria-hidden color="var(--mantine-color-dimmed)" />
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
                <Move label={`Move ${name} up`} disabled={index === 0} onClick={() => move(index, index - 1)}>
                  <IconChevronUp size={18} />
                </Move>
                <Move
                  label={`Move ${name} down`}
                  disabled={index === people.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  <IconChevronDown size={18} />
                </Move>
                <Move
                  label={`Take ${name} out`}
                  disabled={people.length === 1}
                  onClick={() => onChange(people.filter((_, at) => at !== index))}
                >
                  <IconTrash size={18} />
                </Move>
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

type Action = { label: string; disabled: boolean; onClick: () => void; children: ReactElement }

function Move({ label, disabled, onClick, children }: Action) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={36}
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  )
}
