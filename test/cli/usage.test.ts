import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { createProgram } from '../../cli/program.ts'
import { runCli, worldOf } from './run-cli.ts'

const program = createProgram(worldOf().shell)

type Found = { words: string[]; command: Command }

/** What does something; words that only stand before others have no --json. */
function commandsIn(command: Command, words: string[] = []): Found[] {
  const below = command.commands.flatMap((one) => commandsIn(one, [...words, one.name()]))
  return command.options.some(({ long }) => long === '--json') ? [{ words, command }, ...below] : below
}

const all = commandsIn(program)

describe.each(all.map(({ words, command }) => [words.join(' '), words, command] as const))(
  '%s',
  (_n, words, command) => {
    test('has help with an example', async () => {
      const { code, out, err } = await runCli([...words, '--help'])
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toContain(`Usage: tocsin ${words.join(' ')}`)
      expect(out).toContain(`  $ tocsin ${words.join(' ')}`)
    })

    test('answers --json', () => {
      expect(command.options.map(({ long }) => long)).toContain('--json')
    })

    test('refuses an option that it does not have', async () => {
      expect(await runCli([...words, '--no-such-thing'])).toMatchObject({ code: 2, out: '' })
    })
  },
)

const contract = `
  incident create, incident list, incident show, incident ack, incident unack, incident declare, incident update,
  incident changes, incident clocks, alerts ack, alerts resolve, alerts attach, alerts promote, alerts quality, alerts suppressed, incident severity, incident assign, incident note, incident timeline, incident resolve, incident reopen,
  incident templates, incident tell, incident communications, incident regulatory, subscription add, subscription list, subscription remove,
  incident close, incident merge, incident parent, incident related, incident impact, incident tag, incident kinds, report, search, directory, incident escalate, incident snooze, severity guide, severity classify, metrics,
  incident triage, incident advice, incident change-request ask, incident change-request list,
  incident change-request approve, incident change-request decline,
  incident workaround add, incident workaround list, incident workaround undo,
  incident tasks, incident task add, incident task done, incident task drop, incident task reopen, incident task assign,
  oncall, oncall pay, oncall health, oncall fill, page, apply, export, import incidents, login, listen, backup, restore, doctor, audit verify, resume,
  action list, action show, action add, action edit, action start, action done, action drop, action reopen,
  incident roles, incident handover, incident pin, incident warroom, incident attach, incident download, do,
  integration list, integration try, integration test, signal list, signal show, change list, change add, token create, token list, token revoke, deliveries list, alerts list, alerts show,
  heartbeat list, heartbeat show, heartbeat ping, jobs list, jobs retry,
  routing list, routing test, routing replay, routing publish, routing history, routing undo,
  absence add, absence list, absence remove, absence calendar,
  shift list, shift tasks, shift done, shift feedback,
  silence add, silence list, silence end,
  maintenance add, maintenance list, maintenance show, maintenance end, maintenance remove,
  inhibition add, inhibition list, inhibition remove,
  handover list, handover show, handover note, handover confirm,
  swap offer, swap list, swap accept, swap decline, swap withdraw, swap approve, swap reject, cover ask,
  schedule list, schedule show, schedule final, schedule gaps, schedule override, schedule people, schedule preview,
  schedule publish, schedule history, schedule undo, calendar create, calendar list, calendar revoke,
  contact list, contact verify, contact test, person test, person invite, person disable, person enable, session list, session end, readiness`

test('all of the contract is there', () => {
  const names = all.map(({ words }) => words.join(' '))
  expect(names.toSorted()).toEqual(
    contract
      .split(',')
      .map((name) => name.trim())
      .toSorted(),
  )
})

test.each<[string, string[], string]>([
  ['an unknown command is told its nearest', ['incidnet', 'list'], 'Did you mean incident?'],
  ['so is an unknown word below one', ['incident', 'lst'], 'Did you mean list?'],
  ['so is an option', ['incident', 'list', '--statsu', 'open'], 'Did you mean --status?'],
  ['what is required is named', ['incident', 'severity', 'INC-1', 'SEV1'], '--reason'],
  ['no command at all shows the help', [], 'Usage: tocsin'],
  ['a word of the lifecycle is checked', ['incident', 'update', 'INC-1', '--status', 'done'], 'identified'],
  ['an update says something', ['incident', 'update', 'INC-1'], '--event'],
  ['an assignment names somebody', ['incident', 'assign', 'INC-1'], '--ic'],
  ['a number is a number', ['incident', 'snooze', 'INC-1', '--minutes', 'ten'], 'must be a number'],
  ['a page says what it is about', ['page', 'ana'], '--title'],
  [
    'a page for an incident says why, and no title',
    ['page', 'ana', '--incident', 'INC-1', '--title', 'x'],
    '--why',
  ],
  ['a specialist is paged for an incident', ['page', 'specialist', 'database'], '--incident'],
  ['an instant is an instant', ['oncall', '--at', 'tomorrow'], '2026-03-01T14:00Z'],
  ['a range has two ends', ['oncall', '--from', '2026-03-01'], '--to'],
  ['at is no range', ['oncall', '--at', '2026-03-01', '--to', '2026-03-02'], 'cannot be used with'],
])('used wrongly: %s', async (_claim, words, hint) => {
  const { code, out, err } = await runCli(words)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(hint)
})

test('the version is that of the package', async () => {
  expect(await runCli(['--version'])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  })
})
