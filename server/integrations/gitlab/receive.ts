import { change } from '../change.ts'
import { type Fields, fieldsOf, firstText, linksOf, saidOf, textOf } from '../fields.ts'
import { instantOf } from '../instant.ts'
import { type Read, receiveObject } from '../receive-object.ts'
import type { Received, ReceivedBody } from '../received.ts'

/** GitLab's webhook: deployments, and pipelines on the default branch, are changes; all else is let go. */
export function receive(body: ReceivedBody): Received {
  return receiveObject(body, read)
}

function read(payload: Fields): Read {
  if (payload['object_kind'] === 'deployment') return deployed(payload)
  return payload['object_kind'] === 'pipeline' ? ran(payload) : []
}

const outcomes: Record<string, string> = { success: 'Deployed', failed: 'Failed to deploy' }

function deployed(payload: Fields): Read {
  const outcome = outcomes[textOf(payload['status']) ?? '']
  if (outcome === undefined) return []
  const project = fieldsOf(payload['project'])
  const { environment, ref, short_sha: sha, commit_title: title } = payload
  const place = firstText(environment) ?? 'an environment'
  return [
    change({
      summary: `${outcome} ${what(project, ref, sha)} to ${place}`,
      source: 'GitLab',
      details: saidOf({
        project: project['path_with_namespace'],
        environment,
        tier: payload['environment_tier'],
        ref,
        sha,
        title,
        by: fieldsOf(payload['user'])['username'],
      }),
      links: linksOf(
        ['Job', payload['deployable_url']],
        ['Environment', payload['environment_external_url']],
        ['Commit', payload['commit_url']],
      ),
      happenedAt: gitlabInstant(payload['status_changed_at']),
    }),
  ]
}

function ran(payload: Fields): Read {
  const pipeline = fieldsOf(payload['object_attributes'])
  const project = fieldsOf(payload['project'])
  const commit = fieldsOf(payload['commit'])
  const { status, ref, sha, tag } = pipeline
  const onDefaultBranch = textOf(ref) !== null && ref === project['default_branch'] && tag !== true
  if (status !== 'success' || !onDefaultBranch) return []
  return [
    change({
      summary: `A pipeline succeeded on ${what(project, ref, textOf(sha)?.slice(0, 8))}`,
      source: 'GitLab',
      details: saidOf({
        project: project['path_with_namespace'],
        ref,
        sha,
        title: commit['title'],
        by: fieldsOf(payload['user'])['username'],
      }),
      links: linksOf(['Pipeline', pipeline['url']], ['Commit', commit['url']]),
      happenedAt: gitlabInstant(pipeline['finished_at']),
    }),
  ]
}

/** `shop/web main (279484c0)` */
function what(project: Fields, ref: unknown, sha: unknown): string {
  const name = firstText(project['path_with_namespace'], project['name']) ?? 'a project'
  const commit = textOf(sha)
  return [name, textOf(ref), commit === null ? null : `(${commit})`].filter((part) => part !== null).join(' ')
}

/** `2026-03-01 12:00:00 UTC`, or with `+0100` */
function gitlabInstant(value: unknown): Date | null {
  return instantOf(textOf(value)?.replace(/ UTC$/, 'Z'))
}
