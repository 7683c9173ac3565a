import { Alertmanager } from './measure/alertmanager.ts'
import { alertmanagerAlerts, tocsinEvent, type Trouble } from './measure/alerts.ts'
import { percentile, post, type Post } from './measure/load.ts'
import { organisation } from './measure/organisation.ts'
import { Receiver } from './measure/receiver.ts'
import { systemMs } from './measure/system-ms.ts'
import { TocsinProcess } from './measure/tocsin.ts'

const STEADY = { perSecond: 50, seconds: Number(process.env['SECONDS'] ?? 20) }
const STORM = Number(process.env['STORM'] ?? 10_000)
const CONNECTIONS = 32

type System = { port: number; receiver: Receiver; posted: (trouble: Trouble) => Post }

/** From sending a signal to its page at a webhook: at 50 signals a second, and in a storm. */
async function steady(name: string, { port, receiver, posted }: System) {
  await receiver.reset()
  const count = STEADY.perSecond * STEADY.seconds
  const gapMs = 1000 / STEADY.perSecond
  const begun = systemMs()
  const sends: Promise<unknown>[] = []
  for (let index = 0; index < count; index += 1) {
    const wait = begun + index * gapMs - systemMs()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    const trouble = { name: `${name}-${index}`, sentAt: systemMs(), paging: true }
    sends.push(post(port, { connections: 1, count: 1, next: () => posted(trouble) }))
  }
  await Promise.all(sends)
  const { latencyMs } = await receiver.waitFor(count, 20_000)
  return {
    sent: count,
    paged: latencyMs.length,
    p50_ms: percentile(latencyMs, 0.5),
    p99_ms: percentile(latencyMs, 0.99),
  }
}

async function storm(name: string, { port, receiver, posted }: System) {
  await receiver.reset()
  const begun = systemMs()
  await post(port, {
    connections: CONNECTIONS,
    count: STORM,
    next: (index) => posted({ name: `${name}-${index}`, sentAt: systemMs(), paging: true }),
  })
  const { latencyMs, lastAt } = await receiver.waitFor(STORM, 60_000)
  const seconds = (lastAt - begun) / 1000
  return {
    sent: STORM,
    paged: latencyMs.length,
    per_second: latencyMs.length / seconds,
    p50_ms: percentile(latencyMs, 0.5),
    p99_ms: percentile(latencyMs, 0.99),
  }
}

const receiver = await Receiver.start()
const alertmanager = await Alertmanager.start(receiver.url)
const tocsin = await TocsinProcess.start()
try {
  await tocsin.ask('POST', '/api/v1/organisation/apply', organisation(receiver.url))
  const ours: System = { port: tocsin.port, receiver, posted: tocsinEvent }
  const theirs: System = {
    port: alertmanager.port,
    receiver,
    posted: (trouble) => alertmanagerAlerts([trouble]),
  }
  await storm('warm', { ...ours })
  await storm('warm', { ...theirs })
  const figures = {
    steady: { tocsin: await steady('a', ours), alertmanager: await steady('a', theirs) },
    storm: { tocsin: await storm('s', ours), alertmanager: await storm('s', theirs) },
  }
  console.log(
    JSON.stringify(
      {
        ...figures,
        ratios: {
          steady_p50: figures.steady.tocsin.p50_ms / figures.steady.alertmanager.p50_ms,
          steady_p99: figures.steady.tocsin.p99_ms / figures.steady.alertmanager.p99_ms,
          storm_rate: figures.storm.tocsin.per_second / figures.storm.alertmanager.per_second,
          storm_p99: figures.storm.tocsin.p99_ms / figures.storm.alertmanager.p99_ms,
        },
      },
      null,
      2,
    ),
  )
} finally {
  await tocsin.stop()
  await alertmanager.stop()
  receiver.stop()
}
