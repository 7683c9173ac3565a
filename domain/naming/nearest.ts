/** The candidate that a mistyped word most likely meant, for "did you mean"; null when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const folded = fold(word)
  let best: { name: string; distance: number } | null = null
  for (const name of candidates) {
    const distance = distanceWithin(folded, fold(name), best ? best.distance - 1 : Infinity)
    if (distance !== null) best = { name, distance }
    if (distance === 0) break
  }
  return best?.name ?? null
}

function fold(word: string): string {
  return word.normalize('NFKC').toLowerCase()
}

/** Short words must be nearer: two slips in three letters make another word. */
function slipsForgiven(length: number): number {
  if (length < 3) return 0
  if (length < 6) return 1
  return length < 12 ? 2 : 3
}

function distanceWithin(a: string, b: string, limit: number): number | null {
  const allowed = Math.min(limit, slipsForgiven(Math.max(a.length, b.length)))
  if (Math.abs(a.length - b.length) > allowed) return null
  const distance = editDistance(a, b)
  return distance <= allowed ? distance : null
}

/** Damerau–Levenshtein in its restricted form: a swapped pair of neighbours counts as one slip. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const differs = a[row - 1] === b[column - 1] ? 0 : 1
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + differs,
        swapped ? at(beforeLast, column - 2) + 1 : Infinity,
      )
    }
    beforeLast = last
    last = current
  }
  return at(last, b.length)
}

function at(row: number[], column: number): number {
  return row[column] ?? Infinity
}
