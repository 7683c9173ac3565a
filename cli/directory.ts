import type { Command } from 'commander'
import type { z } from 'zod'
import { specialists, vendors } from '../api/organisation-resources.ts'
import { connected } from './connection/connect.ts'
import { command } from './shell/command.ts'
import { print, type Form } from './shell/print.ts'
import type { Shell } from './shell/shell.ts'
import { table, type Column } from './shell/table.ts'

type Specialist = z.output<typeof specialists.list.answer>['items'][number]
type Vendor = z.output<typeof vendors.list.answer>['items'][number]
type Directory = { specialists: Specialist[]; vendors: Vendor[] }

const columns: Column[] = [
  { title: 'ID' },
  { title: 'NAME' },
  { title: 'ANSWERS' },
  { title: 'CONTACTS', flexible: true },
  { title: 'WHEN', flexible: true },
]

export function directory(shell: Shell): Command {
  return command('directory', {
    summary: 'Specialists, who are paged for an incident, and vendors, who are called.',
    examples: [['directory'], ['directory --service payments-db --json']],
  })
    .option('--service <id>', 'only who knows or runs this service')
    .action(async ({ json, service }: Form & { service?: string }) => {
      const isMeant = ({ services }: { services: string[] }) =>
        service === undefined || services.includes(service)
      const found = await connected(shell, async (client) => ({
        specialists: (await Array.fromAsync(client.all(specialists.list))).filter(isMeant),
        vendors: (await Array.fromAsync(client.all(vendors.list))).filter(isMeant),
      }))
      print(shell, { json }, found, directoryText)
    })
}

function directoryText({ specialists: people, vendors: companies }: Directory): string {
  const specialistRows = people.map((one) => [
    one.id,
    one.name,
    one.response_minutes === null ? '' : `${one.response_minutes} min`,
    contactText(one.contacts),
    one.when_to_page,
  ])
  const vendorRows = companies.map((one) => [
    one.id,
    one.contract === null ? one.name : `${one.name} (${one.contract})`,
    one.response_targets.map(({ severity, minutes }) => `${severity} ${minutes} min`).join(', '),
    contactText(one.contacts),
    one.when_to_contact,
  ])
  return [part('Specialists', specialistRows), part('Vendors', vendorRows)].join('\n\n')
}

function part(title: string, rows: (string | null)[][]): string {
  return rows.length === 0 ? `${title}\nNone.` : `${title}\n${table(columns, rows)}`
}

function contactText(contacts: Specialist['contacts']): string {
  return contacts.map(({ name, value }) => (name === null ? value : `${name}: ${value}`)).join('; ')
}
