import type { Option } from 'commander'
import { wholeNumberOption } from '../shell/options.ts'

/** How long to follow what was sent. */
export function waitOption(): Option {
  return wholeNumberOption('--wait <seconds>', 'how long to follow it', { min: 0, max: 600 }).default(30)
}
