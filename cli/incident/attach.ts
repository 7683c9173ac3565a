import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Command } from 'commander'
import { addAttachment } from '../../api/attachments.ts'
import { addNote } from '../../api/incident-timeline.ts'
import { mediaTypes, type MediaType } from '../../domain/war-room/media-type.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { choiceOption, UsedWrongly, wholeNumberOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

type Options = Form & { entry?: number; text?: string; type?: string }

const typeOf: Record<string, MediaType> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.gz': 'application/gzip',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.log': 'text/plain',
  '.md': 'text/plain',
}

export function attach(shell: Shell): Command {
  return command('attach', {
    summary: 'Attach a file to the timeline: to an entry, or to a new one.',
    examples: [
      ['incident attach INC-142 graph.png --text "Errors since 14:20"'],
      ['incident attach INC-142 app.log --entry 12'],
    ],
  })
    .argument('<id>', 'such as INC-142')
    .argument('<file>', 'a picture, a log, a document')
    .addOption(wholeNumberOption('--entry <number>', 'of this entry, as in incident timeline', { min: 1 }))
    .option('--text <text>', 'what the new entry says')
    .addOption(choiceOption('--type <type>', 'what it is, where its name does not tell', mediaTypes))
    .action(async (id: string, file: string, { json, entry, text, type }: Options) => {
      const contentType = type ?? typeOf[extname(file).toLowerCase()]
      if (contentType === undefined)
        throw new UsedWrongly(`Say what ${file} is: --type text/plain, for example.`)
      const [name, bytes] = [basename(file), await contentOf(file)]
      const added = await connected(shell, async (client) => {
        const number =
          entry ??
          (await client.call(addNote, { params: { id }, body: { text: text ?? name, verbatim: true } }))
            .number
        return await client.call(addAttachment, {
          params: { id, number },
          query: { name },
          body: { content_type: contentType, bytes },
        })
      })
      print(shell, { json }, added, ({ id: attachment }) => `${attachment}  ${name}`)
    })
}

async function contentOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}
