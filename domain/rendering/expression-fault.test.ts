import { expect, test } from 'vitest'
import { expressionFault, textFault } from './expression-fault.ts'

test.each([
  'title',
  'alert.labels.host | host',
  "monitor.tags.0 | 'nowhere'",
  "{{ monitor.name }} in {{ monitor.tags.0 | 'no | where' }}",
  'a text without any {braces} | x',
  'Content Type.value',
])('%j can be read', (expression) => {
  expect(expressionFault(expression)).toBeNull()
})

test.each([
  ['{{ event.title', 'has "{{" without "}}"'],
  ['event.title }}', 'has "}}" without "{{"'],
  ['{{ a }} and {{ b', 'has "{{" without "}}"'],
  ['{{ }}', 'has nothing before, after or between "|"'],
  ['title |', 'has nothing before, after or between "|"'],
  ['title || message', 'has nothing before, after or between "|"'],
  ["title | 'none", 'has a quote that is not closed'],
  ['tags[0].name', 'has the path "tags[0].name"; did you mean "tags.0.name"?'],
  ['{{ $.event.title }}', 'has the path "$.event.title"; did you mean "event.title"?'],
  ['event..title', 'has the path "event..title"; did you mean "event.title"?'],
  ['.title', 'has the path ".title"; did you mean "title"?'],
])('%j %s', (expression, fault) => {
  expect(expressionFault(expression)).toBe(fault)
})

test('of a text only the braces count', () => {
  expect(textFault("it's up | down")).toBeNull()
  expect(textFault('{{labels.host: down')).toBe('has "{{" without "}}"')
})
