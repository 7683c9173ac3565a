import { Avatar, VisuallyHidden } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Presence } from '../../../api/presence.ts'
import { useName } from '../../queries/names.ts'
import { usePresence } from './use-presence.ts'
import classes from './war-room.module.css'

/** Who looks at the incident, and who is writing. */
export function PeopleHere({ id }: { id: string }): ReactElement | null {
  const people = usePresence(id)
  if (people.length === 0) return null
  return (
    <span className={classes.people}>
      <ul aria-label="Here now">
        {people.map((one) => (
          <Visitor key={keyOf(one)} visitor={one} />
        ))}
      </ul>
      <Writing people={people} />
    </span>
  )
}

function Visitor({ visitor }: { visitor: Presence }): ReactElement {
  const name = useName('person', keyOf(visitor))
  const isTyping = visitor.doing === 'typing'
  return (
    <li data-typing={isTyping} title={isTyping ? `${name} is writing` : name}>
      <Avatar name={name} size={24} color="initials" aria-hidden />
      <VisuallyHidden>{name}</VisuallyHidden>
    </li>
  )
}

function Writing({ people }: { people: Presence[] }): ReactElement | null {
  const writer = people.find(({ doing }) => doing === 'typing')
  const name = useName('person', writer ? keyOf(writer) : '')
  return writer ? <span>{name} is writing</span> : null
}

function keyOf({ by }: Presence): string {
  if (by.kind === 'token') return by.name
  return 'id' in by ? by.id : by.kind
}
