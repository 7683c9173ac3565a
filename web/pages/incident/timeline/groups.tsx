import { Avatar } from '@mantine/core'
import IconBell from '@tabler/icons-react/dist/esm/icons/IconBell.mjs'
import { Fragment, memo, type ReactElement } from 'react'
import { useName } from '../../../queries/names.ts'
import { Entry } from './entry.tsx'
import type { Author, EntryGroup } from './group-entries.ts'
import classes from './timeline.module.css'

type Given = { id: string; groups: readonly EntryGroup[]; unreadAfter: number | null }

export const Groups = memo(function Groups({ id, groups, unreadAfter }: Given): ReactElement {
  const firstUnread =
    unreadAfter === null ? null : groups.find(({ entries }) => (entries[0]?.number ?? 0) > unreadAfter)
  return (
    <>
      {groups.map((group) => (
        <Fragment key={group.entries[0]?.number}>
          {group === firstUnread && (
            <div className={classes.unread} role="separator" aria-label="New since you were here">
              new
            </div>
          )}
          <div className={classes.group}>
            <Face author={group.author} />
            <div>
              <div className={classes.author}>
                <AuthorName author={group.author} />
              </div>
              {group.entries.map((entry) => (
                <Entry key={entry.number} id={id} entry={entry} />
              ))}
            </div>
          </div>
        </Fragment>
      ))}
    </>
  )
})

function Face({ author }: { author: Author }): ReactElement {
  const name = useName('person', author.id)
  if (author.kind === 'person') return <Avatar name={name} size={28} color="initials" aria-hidden />
  return (
    <Avatar size={28} aria-hidden>
      <IconBell size={16} />
    </Avatar>
  )
}

function AuthorName({ author }: { author: Author }): ReactElement {
  return <>{useName('person', author.id)}</>
}
