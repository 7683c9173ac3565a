import { Badge, SimpleGrid, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { type Delivery, readDelivery } from '../../../api/deliveries.ts'
import { Card } from '../../components/card.tsx'
import { channelNames } from '../../components/channel-names.ts'
import { Hops } from '../../components/hops.tsx'
import { Page } from '../../components/page.tsx'
import { Person } from '../../components/person.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { Attempts } from './attempts.tsx'
import { PagesOf } from './pages-of.tsx'
import { stateColours, stateNames, subjectOf } from './state-names.ts'

const route = getRouteApi('/frame/deliveries/$delivery')

/** One message and its way. */
export function DeliveryPage(): ReactElement {
  const { delivery: id } = route.useParams()
  const delivery = useAsked(readDelivery, { params: { id } })
  return <Shown of={delivery}>{(found) => <Found delivery={found} />}</Shown>
}

function Found({ delivery }: { delivery: Delivery }): ReactElement {
  const {
    person,
    channel,
    destination,
    state,
    because,
    possible_duplicate: twice,
    attempts,
    pages,
  } = delivery
  return (
    <Page
      title={subjectOf(delivery)}
      description={
        <>
          To <Person id={person} />, by {channelNames[channel]} ({destination})
        </>
      }
      actions={
        <Badge size="lg" variant="dot" radius="sm" tt="none" fw={550} color={stateColours[state]}>
          {stateNames[state]}
        </Badge>
      }
    >
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Card title="Its way">
          <Hops {...delivery} />
          {because !== null && <Text size="sm">Because: {because}.</Text>}
          {twice && <Text size="sm">It may have arrived twice.</Text>}
        </Card>
        <div>
          <Card title="Attempts">
            <Attempts attempts={attempts} />
          </Card>
          {pages.length > 0 && <PagesOf pages={pages} />}
        </div>
      </SimpleGrid>
    </Page>
  )
}
