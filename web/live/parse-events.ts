export type ServerEvent = { id: string | null; event: string; data: string }

/**
 * Reads server-sent events from text that comes in pieces of any size. A comment is an event named `comment`: it
 * shows that the connection lives. An id without data moves the place to resume from.
 */
export function eventParser(): (text: string) => ServerEvent[] {
  let rest = ''
  let block: string[] = []
  return (text) => {
    const lines = (rest + text).split(/\r\n|\r|\n/)
    rest = lines.pop() ?? ''
    const events: ServerEvent[] = []
    for (const line of lines) {
      if (line !== '') {
        block.push(line)
        continue
      }
      if (block.length > 0) events.push(eventOf(block))
      block = []
    }
    return events
  }
}

function eventOf(lines: string[]): ServerEvent {
  const event: ServerEvent = { id: null, event: 'message', data: '' }
  const data: string[] = []
  for (const line of lines) {
    const [, name, value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? []
    if (name === '') event.event = 'comment'
    if (name === 'id') event.id = value
    if (name === 'event') event.event = value
    if (name === 'data') data.push(value)
  }
  return { ...event, data: data.join('\n') }
}
