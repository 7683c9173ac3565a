import { Accordion, List } from '@mantine/core'
import type { ReactElement } from 'react'
import { Card } from '../../components/card.tsx'

const guides = [
  {
    system: 'Android',
    steps: [
      'Settings, Notifications, Do not disturb, Apps: add Tocsin, or the browser that it runs in.',
      'Settings, Apps, Tocsin (or the browser), Battery: Unrestricted, so that the phone does not put it to sleep.',
      'Settings, Apps, Tocsin, Notifications: choose a sound that wakes you.',
      'Keep the numbers that page as a contact, give it a star, and let starred contacts interrupt.',
    ],
  },
  {
    system: 'iPhone and iPad',
    steps: [
      'Settings, Focus: in each focus that you use at night, under Apps, allow Tocsin.',
      'Silent mode silences every web app. Have a call as a later step: calls can be let through.',
      'Keep the numbers that page as a contact; in its ringtone turn on Emergency Bypass.',
      'Settings, Notifications, Tocsin: Banner Style persistent, sounds on.',
    ],
  },
  {
    system: 'Mac and Windows',
    steps: [
      'Let the browser through: on a Mac in Settings, Focus; on Windows in Settings, Notifications, priority.',
      'The browser shows pages only while it runs. Do not let the desk be your only way at night.',
    ],
  },
]

/** What a web app cannot do by itself. */
export function DoNotDisturb(): ReactElement {
  return (
    <Card title="Do not disturb">
      <Accordion variant="separated">
        {guides.map(({ system, steps }) => (
          <Accordion.Item key={system} value={system}>
            <Accordion.Control>{system}</Accordion.Control>
            <Accordion.Panel>
              <List size="sm" spacing={6}>
                {steps.map((step) => (
                  <List.Item key={step}>{step}</List.Item>
                ))}
              </List>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Card>
  )
}
