/** `life` grows with every crash; what a node began in an earlier life never goes on. */
export type Node = { id: number; up: boolean; life: number; skewMs: number; calls: Set<() => void> }

export function nodesOf(skewsMs: number[]): Node[] {
  return skewsMs.map((skewMs, id) => ({ id, up: true, life: 0, skewMs, calls: new Set() }))
}
