import { Alertmanager } from './measure/alertmanager.ts'
import { alertmanagerAlerts, tocsinEvent, tocsinWebhook, type Trouble } from './measure/alerts.ts'
import { cpuSeconds } from './measure/cpu.ts'
import { post, type Post } from './measure/load.ts'
import { organisation } from './measure/organisation.ts'
import { insertLimits } from './measure/postgres.ts'
import { TocsinProcess } from './measure/tocsin.ts'

const CONNECTIONS = 32
const SIGNALS = Number(process.env['SIGNALS'] ?? 20_000)
const OPEN_TROUBLES = 1_000
const BATCH = 100

type System = { pid: number; port: number; settled: () => Promise<void> }

/**
 * Signals accepted per second, durable at Tocsin and in memory at Alertmanager, and what each costs in CPU until all of
 * its consequences are written down. `repeated`: of 1,000 open troubles; `fresh`: each opens an incident of a level
 * that pages nobody; `webhooks`: 100 in one request.
 */
async function accept(system: System, requests: number, each: number, next: (index: number) => Post) {
  const before = cpuSeconds(system.pid)
  const load = await post(system.port, { connections: CONNECTIONS, count: requests, next })
  if (load.refused > 0) throw new Error(`${load.refused} of ${load.sent} requests were refused`)
  await system.settled()
  const signals = requests * each
  return {
    per_second: signals / load.seconds,
    cpu_ms_per_signal: ((cpuSeconds(system.pid) - before) * 1000) / signals,
  }
}

const trouble = (name: string): Trouble => ({ name, paging: false })
const batch = (name: string, index: number) =>
  Array.from({ length: BATCH }, (_, place) => trouble(`${name}-${(index * BATCH + place) % OPEN_TROUBLES}`))

const alertmanager = await Alertmanager.start('http://127.0.0.1:9/nobody')
const tocsin = await TocsinProcess.start()
try {
  await tocsin.ask('POST', '/api/v1/organisation/apply', organisation('http://127.0.0.1:9/nobody'))
  const ours: System = { pid: tocsin.pid, port: tocsin.port, settled: () => tocsin.settled() }
  const theirs: System = { pid: alertmanager.pid, port: alertmanager.port, settled: async () => {} }
  const repeated = (name: string) => (index: number) => trouble(`${name}-${index % OPEN_TROUBLES}`)
  const fresh = (name: string) => (index: number) => trouble(`${name}-${index}`)
  const single = async (of: (name: string) => (index: number) => Trouble, name: string) => ({
    tocsin: await accept(ours, SIGNALS, 1, (index) => tocsinEvent(of(name)(index))),
    alertmanager: await accept(theirs, SIGNALS, 1, (index) => alertmanagerAlerts([of(name)(index)])),
  })
  const batched = async (name: string) => ({
    tocsin: await accept(ours, SIGNALS / BATCH, BATCH, (index) => tocsinWebhook(batch(name, index))),
    alertmanager: await accept(theirs, SIGNALS / BATCH, BATCH, (index) =>
      alertmanagerAlerts(batch(name, index)),
    ),
  })
  // One compiles while it runs, so both are measured when they are warm.
  for (const name of ['warm', 'warmer']) {
    await single(repeated, name)
    await single(fresh, name)
    await batched(name)
  }
  const limits = await insertLimits(tocsin, CONNECTIONS)
  const figures = {
    repeated: await single(repeated, 'repeated'),
    fresh: await single(fresh, 'fresh'),
    webhooks: await batched('webhook'),
  }
  const ratio = ({ tocsin: a, alertmanager: b }: (typeof figures)['fresh']) => ({
    intake: a.per_second / b.per_second,
    cpu: a.cpu_ms_per_signal / b.cpu_ms_per_signal,
  })
  const ratios = {
    repeated: ratio(figures.repeated),
    fresh: ratio(figures.fresh),
    webhooks: ratio(figures.webhooks),
    repeated_to_single_row_limit: figures.repeated.tocsin.per_second / limits.single_rows_per_second,
  }
  console.log(JSON.stringify({ ...figures, limits, ratios }, null, 2))
} finally {
  await tocsin.stop()
  await alertmanager.stop()
}
