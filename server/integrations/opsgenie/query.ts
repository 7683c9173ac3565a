/** A query as a tree: conditions of fields, and how they are put together. */
export type Query =
  | { all: Query[] }
  | { any: Query[] }
  | { not: Query }
  | { field: string; compare: Comparison; value: string }

export type Comparison = ':' | '<' | '>' | '<=' | '>='

type Token =
  | { kind: 'bracket'; text: string }
  | { kind: 'word'; text: string }
  | { kind: 'condition'; query: Query }

const TOKEN =
  /\s*(?:(?<bracket>[()])|(?<word>and|or|not)(?=[\s()]|$)|(?<field>[\w.]+)\s*(?<compare><=|>=|[:=<>])\s*(?<value>"(?:[^"\\]|\\.)*"|[^\s()"]+)|(?<free>"(?:[^"\\]|\\.)*"|[^\s()"]+))\s*/iy

/** Reads `status: open AND (tag: db OR priority: P1)`; words without a field are looked for in the message. Null: unreadable. */
export function readQuery(text: string): Query | null {
  const tokens = tokensOf(text)
  if (!tokens) return null
  const rest = [...tokens]
  const query = anyOf(rest)
  return rest.length === 0 ? query : null
}

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = []
  const pattern = new RegExp(TOKEN)
  while (pattern.lastIndex < text.length) {
    const groups = pattern.exec(text)?.groups
    if (!groups) return null
    tokens.push(tokenOf(groups))
  }
  return tokens
}

function tokenOf({ bracket, word, field, compare, value, free }: Record<string, string | undefined>): Token {
  if (bracket) return { kind: 'bracket', text: bracket }
  if (word) return { kind: 'word', text: word.toLowerCase() }
  if (field === undefined) {
    return { kind: 'condition', query: { field: 'message', compare: ':', value: unquoted(free ?? '') } }
  }
  const comparison = isComparison(compare) ? compare : ':'
  return { kind: 'condition', query: { field, compare: comparison, value: unquoted(value ?? '') } }
}

function isComparison(text: string | undefined): text is Comparison {
  return text === '<' || text === '>' || text === '<=' || text === '>='
}

function unquoted(text: string): string {
  return text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replaceAll(/\\(.)/g, '$1') : text
}

function anyOf(rest: Token[]): Query | null {
  const found = [allOf(rest)]
  while (takes(rest, 'word', 'or')) found.push(allOf(rest))
  const queries = found.filter((query) => query !== null)
  if (queries.length < found.length) return null
  return queries.length === 1 ? (queries[0] ?? null) : { any: queries }
}

function allOf(rest: Token[]): Query | null {
  const queries: Query[] = []
  for (;;) {
    const query = one(rest)
    if (!query) return null
    queries.push(query)
    const isJoined = takes(rest, 'word', 'and')
    const [next] = rest
    const ends =
      !next || (next.kind === 'bracket' && next.text === ')') || (next.kind === 'word' && next.text === 'or')
    if (ends && isJoined) return null
    if (ends) return queries.length === 1 ? (queries[0] ?? null) : { all: queries }
  }
}

function one(rest: Token[]): Query | null {
  if (takes(rest, 'word', 'not')) {
    const query = one(rest)
    return query && { not: query }
  }
  if (takes(rest, 'bracket', '(')) {
    const query = anyOf(rest)
    return takes(rest, 'bracket', ')') ? query : null
  }
  const token = rest.shift()
  return token?.kind === 'condition' ? token.query : null
}

function takes(rest: Token[], kind: 'word' | 'bracket', text: string): boolean {
  const [next] = rest
  if (next?.kind !== kind || next.text !== text) return false
  rest.shift()
  return true
}
