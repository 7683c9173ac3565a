import { Button } from '@mantine/core'
import IconAddressBook from '@tabler/icons-react/dist/esm/icons/IconAddressBook.mjs'
import { useState, type ReactElement } from 'react'
import { Card } from '../../components/card.tsx'
import { Empty } from '../../components/empty.tsx'
import { Shown } from '../../components/shown.tsx'
import { AddMethod } from './add-method.tsx'
import { MethodRow } from './method-row.tsx'
import classes from './notifications.module.css'
import { useOwnMethods } from './own-methods.ts'
import { VerifyMethod } from './verify-method.tsx'

export function ContactMethods({ person }: { person: string }): ReactElement {
  const methods = useOwnMethods(person)
  const [adding, setAdding] = useState(false)
  const [verified, setVerified] = useState<string | null>(null)
  return (
    <Card
      title="Contact methods"
      actions={
        <Button variant="default" mih={44} onClick={() => setAdding(true)}>
          Add a contact method
        </Button>
      }
    >
      <Shown of={methods}>
        {(own) =>
          own.length === 0 ? (
            <Empty icon={IconAddressBook} title="Nothing reaches you yet">
              Turn this device on, or add a mail address, a number or a webhook.
            </Empty>
          ) : (
            <ul className={classes.list}>
              {own.map((method) => (
                <MethodRow key={method.id} method={method} onVerify={() => setVerified(method.id)} />
              ))}
            </ul>
          )
        }
      </Shown>
      {adding && (
        <AddMethod
          person={person}
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false)
            setVerified(id)
          }}
        />
      )}
      {verified !== null && <VerifyMethod method={verified} onClose={() => setVerified(null)} />}
    </Card>
  )
}
