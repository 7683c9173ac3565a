import type { DeviceState } from '../../push/use-device.ts'

type Not = Extract<DeviceState, { is: 'impossible' | 'forbidden' }>

const reasons = {
  'no-tls':
    'Browsers show notifications only of pages that came by https, or from this very machine. Ask whoever runs Tocsin for an https address; until then be paged by mail, SMS, a call or a webhook.',
  'not-installed':
    'On an iPhone or iPad, install Tocsin first: Share, then “Add to Home Screen”, and open it from there. It takes iOS 16.4 or newer.',
  'not-supported': 'This browser has no notifications. Chrome, Edge, Firefox and Safari have.',
}

/** Why this browser shows no pages, and the way out. */
export function whyNot(device: Not): string {
  if (device.is === 'impossible') return reasons[device.because]
  return 'Notifications of Tocsin are blocked in this browser. Allow them in its settings for this site (the symbol beside the address), then reload.'
}
