import type { FastifyRequest } from 'fastify'
import * as contract from '../../../api/attachments.ts'
import { Refused } from '../../../api/problem.ts'
import { largestUploadMegabytes } from '../../../domain/war-room/media-type.ts'
import { Download } from '../../http/download.ts'
import { serve, type Api } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import { lockFor, readFor } from '../incidents/change-incident.ts'
import { addAttachment } from './add-attachment.ts'
import { removeAttachment } from './remove-attachment.ts'
import { requireAttachment } from './require-attachment.ts'

/** Bodies are files here, so these routes read them in their own way. */
export async function attachmentRoutes(api: Api): Promise<void> {
  await api.app.register(async (app) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: largestUploadMegabytes * 1_000_000 },
      async ({ headers }: FastifyRequest, bytes: Buffer) => ({
        content_type: headers['content-type'] ?? '',
        bytes,
      }),
    )
    app.setErrorHandler((error) => {
      throw isTooLarge(error)
        ? new Refused('too-large', `A file may have ${largestUploadMegabytes} MB at most.`)
        : error
    })
    serveAttachments({ ...api, app })
  })
}

function serveAttachments(api: Api): void {
  serve(api, contract.addAttachment, async (tx, { params, query, body, actor }) => {
    const row = await lockFor(tx, actor, 'incident.edit', params.id)
    return await addAttachment(tx, row, refOf(actor), {
      number: params.number,
      name: query.name,
      upload: body,
    })
  })
  serve(api, contract.downloadAttachment, async (tx, { params, actor }) => {
    const row = await readFor(tx, actor, 'incident.read', params.id)
    const { name, content_type: contentType, bytes } = await requireAttachment(tx, row, params.attachment)
    return new Download({ name, contentType, bytes })
  })
  serve(api, contract.removeAttachment, async (tx, { params, actor }) => {
    const row = await lockFor(tx, actor, 'incident.edit', params.id)
    return await removeAttachment(tx, row, actor, params.attachment)
  })
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'FST_ERR_CTP_BODY_TOO_LARGE'
}
