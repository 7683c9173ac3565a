import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { downloadAttachment } from '../../api/attachments.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function download(shell: Shell): Command {
  return command('download', {
    summary: 'Save a file that is attached to the timeline.',
    examples: [['incident download INC-142 0199c1de-0000-7000-8000-000000000000 --output graph.png']],
  })
    .argument('<id>', 'such as INC-142')
    .argument('<attachment>', 'as in incident timeline')
    .requiredOption('--output <file>', 'where to save it; a file that is there stays')
    .action(async (id: string, attachment: string, { json, output }: Form & { output: string }) => {
      const bytes = await connected(shell, (client) =>
        client.download(downloadAttachment, { params: { id, attachment } }),
      )
      await writeFile(output, bytes, { flag: 'wx' })
      print(shell, { json }, { file: output, bytes: bytes.length }, ({ file }) => `Saved ${file}`)
    })
}
