import { Button, Group, Stack, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { integrationKeys, rotateIntegrationKey } from '../../../api/organisation-resources.ts'
import type { IntegrationType } from '../../../domain/integration/catalogue.ts'
import { snippetFor } from '../../../domain/integration/snippet.ts'
import { useSession } from '../../app/session.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { ConfirmButton } from '../../components/confirm-button.tsx'
import { CopyableCode } from '../../components/copy.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAllowedOfService } from '../../queries/allowed-of-service.ts'
import { useAct } from '../../queries/act.ts'
import { useAskedIf } from '../../queries/ask-if.ts'

type Given = { id: string; service: string; type: IntegrationType }

const HIDDEN = '••••••••••••••••'

/** The key, and what to copy to the vendor. */
export function ConnectCard({ id, service, type }: Given): ReactElement {
  const { public_url: publicUrl } = useSession().server
  const mayRead = useAllowedOfService('integration.read-key', service)
  const mayEdit = useAllowedOfService('integration.edit', service)
  const keys = useAskedIf(mayRead, integrationKeys, { params: { id } })
  const [shows, setShows] = useState(false)
  const rotate = useAct(rotateIntegrationKey, {
    onDone: () => {
      setShows(true)
      tell('There is a new key. The one before it works until the next rotation.')
    },
  })
  if (!mayRead) {
    return (
      <Card title="Connect it">
        <Text size="sm">Its key is for managers of its team; they can copy what the source needs.</Text>
      </Card>
    )
  }
  return (
    <Shown of={keys}>
      {({ keys: live }) => {
        const newest = live.at(-1) ?? ''
        const { steps, text, docs } = snippetFor(type, { publicUrl, key: newest })
        return (
          <Stack>
            <Card title="Connect it">
              <Stack gap="sm">
                <Text size="sm">{steps}</Text>
                <CopyableCode value={text} label="Copy" />
                <Text size="xs" c="dimmed">
                  More of it: {docs}
                </Text>
              </Stack>
            </Card>
            <Card
              title={live.length > 1 ? 'Its two live keys' : 'Its key'}
              actions={
                <Group gap="xs">
                  <Button size="xs" variant="default" onClick={() => setShows(!shows)} aria-pressed={shows}>
                    {shows ? 'Hide' : 'Show'}
                  </Button>
                  {mayEdit && (
                    <ConfirmButton
                      size="xs"
                      does="Rotate"
                      title="Rotate the key?"
                      busy={rotate.isPending}
                      onConfirm={(close) => rotate.mutate([{ params: { id } }], { onSuccess: close })}
                    >
                      <Text size="sm">
                        A new key is made. The newest of those there are goes on working beside it, an older
                        one ends now.
                      </Text>
                    </ConfirmButton>
                  )}
                </Group>
              }
            >
              <Stack gap="xs">
                {live.map((key, index) => (
                  <div key={key}>
                    {live.length > 1 && (
                      <Text size="xs" c="dimmed">
                        {index === live.length - 1 ? 'New' : 'Former: works until the next rotation'}
                      </Text>
                    )}
                    {shows ? <CopyableCode value={key} /> : <Text ff="monospace">{HIDDEN}</Text>}
                  </div>
                ))}
              </Stack>
            </Card>
          </Stack>
        )
      }}
    </Shown>
  )
}
