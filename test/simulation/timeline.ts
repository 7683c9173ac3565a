import type { Node } from './nodes.ts'

/** Every `yield` says how many milliseconds pass; there others run, and a node may crash. */
export type Process = Generator<number, void, void>

export type Task = {
  at: number
  order: number
  run: Process | (() => void)
  node: Node | null
  life: number
  stalled: boolean
}

/** A binary heap: the earliest task first, and among tasks of one instant whichever `order` says. */
export class Timeline {
  #heap: Task[] = []

  push(task: Task): void {
    const heap = this.#heap
    let index = heap.length
    heap.push(task)
    while (index > 0) {
      const parent = (index - 1) >> 1
      const above = heap[parent]
      if (!above || !comesFirst(task, above)) break
      heap[index] = above
      index = parent
    }
    heap[index] = task
  }

  pop(): Task | undefined {
    const first = this.#heap[0]
    const last = this.#heap.pop()
    if (last && last !== first) this.#sink(last)
    return first
  }

  #sink(task: Task): void {
    const heap = this.#heap
    let index = 0
    for (;;) {
      let child = index * 2 + 1
      let below = heap[child]
      if (!below) break
      const right = heap[child + 1]
      if (right && comesFirst(right, below)) {
        child += 1
        below = right
      }
      if (comesFirst(task, below)) break
      heap[index] = below
      index = child
    }
    heap[index] = task
  }
}

function comesFirst(one: Task, other: Task): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order)
}
