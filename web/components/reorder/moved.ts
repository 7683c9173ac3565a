/** The list with one of its items at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from]
  if (item === undefined || to < 0 || to >= list.length) return [...list]
  return list.toSpliced(from, 1).toSpliced(to, 0, item)
}

/** Where an item that is dragged over `y` belongs: past a neighbour once it is over the middle of it. */
export function placeAt(boxes: readonly { top: number; height: number }[], index: number, y: number): number {
  const middle = (place: number): number => {
    const box = boxes[place]
    return box ? box.top + box.height / 2 : Number.NaN
  }
  if (y > middle(index + 1)) return index + 1
  return y < middle(index - 1) ? index - 1 : index
}
