import { useEffect, useMemo, useState } from 'react'
import { people } from '../../../../api/organisation-resources.ts'
import { useEvery } from '../../../queries/every.ts'
import type { Suggestion, suggestCommands } from './grammar.ts'

type Named = { id: string; name: string }

const MOST = 8
const MENTION = /(?:^|\s)@([\w.-]*)$/

/** Commands after a slash, people after an @. Arrows choose, Tab takes the first. */
export function useSuggestions(text: string, write: (text: string) => void) {
  const [commands, setCommands] = useState<typeof suggestCommands | null>(null)
  const [chosen, setChosen] = useState({ for: '', index: -1 })
  const [closedFor, setClosedFor] = useState<string | null>(null)
  const { data: everybody = [] } = useEvery<Named, typeof people.list>(people.list)
  const isCommand = text.startsWith('/')
  useEffect(() => {
    if (isCommand) void import('./grammar.ts').then((rules) => setCommands(() => rules.suggestCommands))
  }, [isCommand])
  const active = chosen.for === text ? chosen.index : -1

  const suggestions = useMemo(() => {
    if (closedFor === text) return []
    const mentioned = MENTION.exec(text)?.[1]
    if (mentioned !== undefined) return suggestPeople(text, mentioned, everybody)
    return isCommand && commands ? commands(text).slice(0, MOST) : []
  }, [text, everybody, isCommand, commands, closedFor])

  const choose = (index: number): void => setChosen({ for: text, index })
  const move = (key: string): void => {
    if (key === 'Escape') setClosedFor(text)
    else if (key === 'ArrowDown') choose(Math.min(active + 1, suggestions.length - 1))
    else choose(Math.max(active - 1, 0))
  }
  const take = (index = Math.max(active, 0)): void => {
    const suggestion = suggestions[index]
    if (suggestion) write(suggestion.insert)
  }
  return { suggestions, active, move, take }
}

function suggestPeople(text: string, begun: string, everybody: readonly Named[]): Suggestion[] {
  const begin = begun.toLowerCase()
  return everybody
    .filter(({ id, name }) => id.startsWith(begin) || name.toLowerCase().startsWith(begin))
    .slice(0, MOST)
    .map(({ id, name }) => ({
      insert: `${text.slice(0, text.length - begun.length)}${id} `,
      label: `@${id}`,
      about: name,
    }))
}
