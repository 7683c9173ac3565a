import { Button, Stack, Text } from '@mantine/core'
import IconAddressBook from '@tabler/icons-react/dist/esm/icons/IconAddressBook.mjs'
import type { ReactElement } from 'react'
import { readPagingSenders } from '../../../api/paging-senders.ts'
import { pagingCard, type PagingSenders } from '../../../domain/notification/paging-card.ts'
import { Card } from '../../components/card.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'

/** Calls and SMS as a contact, which a phone can be told to let through. */
export function PagingNumbers(): ReactElement {
  const senders = useAsked(readPagingSenders)
  return (
    <Card title="Numbers that page">
      <Shown of={senders}>
        {({ numbers, mail }) =>
          numbers.length === 0 ? (
            <Text size="sm" c="dimmed">
              SMS and calls are not set up here, so no number pages you.
              {mail !== null && ` Mails come from ${mail}.`}
            </Text>
          ) : (
            <Stack gap="sm" align="flex-start">
              <Text size="sm">
                Keep {numbers.join(' and ')} as a contact, and let that contact break through do not disturb.
              </Text>
              <Button
                mih={44}
                variant="default"
                leftSection={<IconAddressBook size={18} aria-hidden />}
                onClick={() => take({ numbers, mail })}
              >
                Take the contact
              </Button>
            </Stack>
          )
        }
      </Shown>
    </Card>
  )
}

function take(senders: PagingSenders): void {
  const url = URL.createObjectURL(new Blob([pagingCard(senders)], { type: 'text/vcard' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'tocsin.vcf'
  link.click()
  URL.revokeObjectURL(url)
}
