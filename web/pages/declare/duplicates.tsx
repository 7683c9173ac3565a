import { List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, type ReactElement } from 'react'
import { listPossibleDuplicates } from '../../../api/incidents.ts'
import { Link } from '../../components/link.tsx'
import { Ago } from '../../time/moment.tsx'
import { asking } from '../../queries/ask.ts'
import classes from './declare.module.css'

const TYPED_MS = 350
const ENOUGH = 4

/** Open incidents that this one may be, while its title is being written. */
export function Duplicates({ title, service }: { title: string; service: string }): ReactElement | null {
  const asked = useLate(title.trim())
  const query = { title: asked, ...(service !== '' && { service }) }
  const { data } = useQuery({
    ...asking(listPossibleDuplicates, { query }),
    enabled: asked.length >= ENOUGH,
    placeholderData: (known) => known,
  })
  if (!data || data.items.length === 0 || asked.length < ENOUGH) return null
  return (
    <div className={classes.box} role="status" aria-live="polite">
      <Text size="sm" fw={600} mb={4}>
        Perhaps this is known already
      </Text>
      <List size="sm" spacing={4}>
        {data.items.map(({ id, title: known, status, detected_at, because }) => (
          <List.Item key={id}>
            <Link to="/incidents/$id" params={{ id }}>
              {id} {known}
            </Link>{' '}
            <Text span size="sm" c="dimmed">
              {status}, <Ago at={detected_at} />; {because.join(', ')}
            </Text>
          </List.Item>
        ))}
      </List>
    </div>
  )
}

function useLate(text: string): string {
  const [late, setLate] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setLate(text), TYPED_MS)
    return () => clearTimeout(timer)
  }, [text])
  return late
}
