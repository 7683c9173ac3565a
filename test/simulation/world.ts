import { type CommitFate, Database, outage } from './database.ts'
import { type Decisions, decisions } from './decisions.ts'
import { type Node, nodesOf } from './nodes.ts'
import { Oracle } from './oracle/oracle.ts'
import type { Bug, Flaw } from './planted-bugs.ts'
import type { Job } from './rows.ts'
import { Random } from './random.ts'
import type { Scenario } from './scenario.ts'
import { type Process, type Task, Timeline } from './timeline.ts'

export type Handler = (node: Node) => Generator<number, boolean, void>

/** Virtual time, the nodes, the database, and whatever troubles them. Instants count from 1970. */
export class World {
  now = 0
  scenario: Scenario
  random: Random
  decisions: Decisions
  flaw: Flaw | null
  database: Database
  nodes: Node[]
  oracle: Oracle
  /** What a worker does with a job; handed in, because the work enqueues more. */
  work: (node: Node, job: Job) => Process
  #timeline = new Timeline()
  #instant = new Date(0)
  #ids = 0

  constructor(
    scenario: Scenario,
    {
      bug,
      work,
      interleaving,
    }: {
      bug: Bug | null
      work: (world: World, node: Node, job: Job) => Process
      interleaving: number
    },
  ) {
    this.work = (node, job) => work(this, node, job)
    this.scenario = scenario
    this.random = new Random(scenario.seed + 77 + interleaving * 7919)
    this.decisions = { ...decisions, ...bug?.decisions }
    this.flaw = bug?.flaw ?? null
    this.nodes = nodesOf(scenario.faults.skewsMs)
    this.database = new Database({ pause: () => this.pause(), commitFate: () => this.#commitFate() })
    this.oracle = new Oracle(this)
  }

  id(): number {
    this.#ids += 1
    return this.#ids
  }

  /** Database time. */
  get instant(): Date {
    if (this.#instant.getTime() !== this.now) this.#instant = new Date(this.now)
    return this.#instant
  }

  /** What a node takes for now: database time, unless its guard against its own clock is broken. */
  instantOn(node: Node): Date {
    return this.flaw === 'trusts-node-clocks' ? new Date(this.now + node.skewMs) : this.instant
  }

  get troubled(): boolean {
    return !this.scenario.faults.calm && this.now < this.scenario.quietAt
  }

  /** The moment between two statements. Calm worlds take no time, which makes them comparable. */
  pause(): number {
    if (this.scenario.faults.calm) return 0
    return this.random.below(this.random.chance(0.04) ? 2000 : 8)
  }

  spawn(node: Node | null, run: Process | (() => void), delayMs = 0): void {
    const order = this.random.next()
    this.#timeline.push({ at: this.now + delayMs, order, run, node, life: node?.life ?? 0, stalled: false })
  }

  someNode(): Node | null {
    const up = this.nodes.filter((node) => node.up)
    return up.length > 0 ? this.random.pick(up) : null
  }

  /** A client that repeats its request until some node says yes. */
  persist(handler: Handler, accepted: () => void = () => {}): void {
    const again = () =>
      this.spawn(null, () => this.persist(handler, accepted), this.random.between(500, 5000))
    const node = this.someNode()
    if (!node) return again()
    const hungUp = () => again()
    node.calls.add(hungUp)
    const answered = (ok: boolean) => {
      node.calls.delete(hungUp)
      if (ok && !(this.troubled && this.random.chance(this.scenario.faults.answerLost))) accepted()
      else again()
    }
    this.spawn(node, answer(handler(node), answered))
  }

  crash(node: Node): void {
    node.up = false
    node.life += 1
    this.database.dropConnectionsOf(node)
    const downMs = this.random.between(1000, 40_000)
    this.oracle.availability.disturbed(this.now, this.now + 40_000)
    this.spawn(null, () => void (node.up = true), downMs)
    const calls = [...node.calls]
    node.calls.clear()
    for (const hangUp of calls) hangUp()
  }

  run(): void {
    for (;;) {
      const task = this.#timeline.pop()
      if (!task || task.at > this.scenario.endAt) return
      this.now = task.at
      if (task.node && (task.node.life !== task.life || this.#struck(task, task.node))) continue
      this.#step(task)
    }
  }

  #step(task: Task): void {
    if (typeof task.run === 'function') return task.run()
    const { done, value } = task.run.next()
    if (done) return
    task.at = this.now + value
    task.order = this.random.next()
    this.#timeline.push(task)
  }

  #struck(task: Task, node: Node): boolean {
    if (!this.troubled) return false
    const { crash, stall } = this.scenario.faults
    if (this.random.chance(crash)) {
      this.crash(node)
      return true
    }
    if (task.stalled || !this.random.chance(stall)) return false
    task.stalled = true
    task.at = this.now + this.random.between(31_000, 40_000)
    this.oracle.availability.disturbed(this.now, task.at)
    this.#timeline.push(task)
    return true
  }

  #commitFate(): CommitFate {
    if (!this.troubled) return 'kept'
    const unknown = this.random.chance(this.scenario.faults.commitUnknown)
    if (!unknown && !this.random.chance(this.scenario.faults.commitLost)) return 'kept'
    this.oracle.availability.disturbed(this.now, this.now + 40_000)
    return unknown ? 'kept-but-unknown' : 'lost'
  }
}

function* answer(handled: Generator<number, boolean, void>, answered: (ok: boolean) => void): Process {
  let ok = false
  try {
    ok = yield* handled
  } catch (error) {
    if (error !== outage) throw error
  }
  answered(ok)
}
