import { tocsinEvent } from './measure/alerts.ts'
import { cpuSeconds } from './measure/cpu.ts'
import { post } from './measure/load.ts'
import { organisation } from './measure/organisation.ts'
import { rules, RULES, silences, SILENCES } from './measure/rules.ts'
import { TocsinProcess } from './measure/tocsin.ts'

const CONNECTIONS = 32
const SIGNALS = Number(process.env['SIGNALS'] ?? 10_000)
const ROUNDS = 5

/**
 * Intake with 200 routing rules and 100 silences to intake without, each signal a new alert and incident that pages
 * nobody. Two servers take turns, so that both meet the same machine; the median of the rounds counts.
 */
async function accept(tocsin: TocsinProcess, round: string) {
  const before = cpuSeconds(tocsin.pid)
  const load = await post(tocsin.port, {
    connections: CONNECTIONS,
    count: SIGNALS,
    next: (index) => tocsinEvent({ name: `${round}-${index}`, paging: false }),
  })
  if (load.refused > 0) throw new Error(`${load.refused} of ${load.sent} requests were refused`)
  await tocsin.settled()
  return {
    perSecond: SIGNALS / load.seconds,
    cpuMsPerSignal: ((cpuSeconds(tocsin.pid) - before) * 1000) / SIGNALS,
  }
}

async function configure(tocsin: TocsinProcess): Promise<void> {
  const database = { id: 'database', name: 'Database', escalation_policy: 'web' }
  await tocsin.ask('POST', '/api/v1/organisation/apply', {
    version: 1,
    services: [database],
    routing_rules: rules,
  })
  for (const matchers of silences) {
    await tocsin.ask('POST', '/api/v1/silences', { matchers, minutes: 600, reason: 'benchmark' })
  }
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

const plain = await TocsinProcess.start()
const ruled = await TocsinProcess.start()
try {
  for (const tocsin of [plain, ruled]) {
    await tocsin.ask('POST', '/api/v1/organisation/apply', organisation('http://127.0.0.1:9/nobody'))
  }
  await configure(ruled)
  for (const name of ['warm', 'warmer']) for (const tocsin of [plain, ruled]) await accept(tocsin, name)
  const rounds = []
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      without: await accept(plain, `round-${round}`),
      with: await accept(ruled, `round-${round}`),
    })
  }
  const sides = {
    without: median(rounds.map(({ without }) => without.perSecond)),
    with: median(rounds.map((round) => round.with.perSecond)),
  }
  const cpu = {
    without: median(rounds.map(({ without }) => without.cpuMsPerSignal)),
    with: median(rounds.map((round) => round.with.cpuMsPerSignal)),
  }
  const ratios = { intake: sides.with / sides.without, cpu: cpu.with / cpu.without }
  console.log(
    JSON.stringify(
      { rules: RULES, silences: SILENCES, perSecond: sides, cpuMsPerSignal: cpu, ratios },
      null,
      2,
    ),
  )
} finally {
  await plain.stop()
  await ruled.stop()
}
