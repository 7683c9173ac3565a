import { Random } from './random.ts'

type Window = { from: number; to: number }

export type ProviderTrouble = 'refuses' | 'busy' | 'accepts-then-times-out' | 'times-out' | 'loses-silently'

export type Faults = {
  calm: boolean
  /** Chances at each point where a process could be interrupted. */
  crash: number
  stall: number
  commitUnknown: number
  commitLost: number
  answerLost: number
  databaseAway: Window[]
  /** By channel and provider, such as `sms/1`. */
  providers: Map<string, (Window & { trouble: ProviderTrouble })[]>
  providersPerChannel: number
  skewsMs: number[]
}

const minute = 60_000
const troubles: ProviderTrouble[] = [
  'refuses',
  'busy',
  'accepts-then-times-out',
  'times-out',
  'loses-silently',
]

export function isCalm(seed: number): boolean {
  return seed % 5 === 0
}

/** Every fifth seed is calm; the others are troubled by crashes, by vendors, by the database, or by all. */
export function faultsOf(seed: number, quietAt: number): Faults {
  const random = new Random(seed + 0x51ed)
  const kind = ['calm', 'crashes', 'vendors', 'database', 'all'][seed % 5]
  const has = (trouble: string) => kind === trouble || kind === 'all'
  return {
    calm: isCalm(seed),
    crash: has('crashes') ? random.pick([0.0003, 0.001, 0.003]) : 0,
    stall: has('crashes') ? random.pick([0.0003, 0.001]) : 0,
    commitUnknown: has('database') ? random.pick([0.002, 0.02]) : 0,
    commitLost: has('database') ? random.pick([0.002, 0.02]) : 0,
    answerLost: has('database') ? 0.02 : 0,
    databaseAway: has('database') ? windows(random, quietAt, 4, 3 * minute) : [],
    providers: has('vendors') ? providerTroubles(random, quietAt) : new Map(),
    providersPerChannel: random.between(1, 2),
    skewsMs: kind === 'calm' ? [0, 0] : [-5 * minute, 5 * minute, 0],
  }
}

function windows(random: Random, quietAt: number, count: number, longest: number): Window[] {
  return Array.from({ length: count }, () => {
    const from = random.below(quietAt - longest)
    return { from, to: from + random.between(1000, longest) }
  })
}

function providerTroubles(random: Random, quietAt: number): Faults['providers'] {
  const all: Faults['providers'] = new Map()
  for (const channel of ['sms', 'voice', 'email', 'webhook']) {
    for (const provider of [0, 1]) {
      const trouble = windows(random, quietAt, 6, 15 * minute)
      all.set(
        `${channel}/${provider}`,
        trouble.map((window) => ({ ...window, trouble: random.pick(troubles) })),
      )
    }
  }
  return all
}
