import type { IntegrationType } from './catalogue.ts'
import { intakePath } from './intake-path.ts'

/** What to do at the vendor, and what to copy there. */
export type Snippet = { steps: string; text: string; docs: string }

type Place = { url: string; key: string; host: string }

type Make = (place: Place) => { steps: string; text: string }

const pasteUrl =
  (steps: string): Make =>
  ({ url }) => ({ steps, text: url })

const post = (url: string, body: object, headers: string[] = []): string =>
  [
    `curl ${url}`,
    ...['content-type: application/json', ...headers].map((header) => `  -H '${header}'`),
    `  -d '${JSON.stringify(body)}'`,
  ].join(' \\\n')

const snippets: Record<IntegrationType, Make> = {
  alertmanager: ({ url }) => ({
    steps: 'In alertmanager.yml, add a receiver and route to it.',
    text: `route:
  receiver: tocsin
receivers:
  - name: tocsin
    webhook_configs:
      - url: ${url}
        send_resolved: true`,
  }),
  grafana: ({ url }) => ({
    steps:
      'Alerting → Contact points → type Webhook with the URL; or provision it. Give rules a label "severity".',
    text: `apiVersion: 1
contactPoints:
  - orgId: 1
    name: tocsin
    receivers:
      - uid: tocsin
        type: webhook
        settings:
          url: ${url}
          httpMethod: POST`,
  }),
  datadog: ({ url }) => ({
    steps:
      'Integrations → Webhooks → New, name "tocsin", this URL and payload. Then write @webhook-tocsin into each monitor, outside of {{#is_alert}}.',
    text: `${url}

{
  "title": "$EVENT_TITLE",
  "transition": "$ALERT_TRANSITION",
  "alert_id": "$ALERT_ID",
  "cycle_key": "$ALERT_CYCLE_KEY",
  "aggregation_key": "$AGGREG_KEY",
  "alert_type": "$ALERT_TYPE",
  "priority": "$ALERT_PRIORITY",
  "message": "$TEXT_ONLY_MSG",
  "event_type": "$EVENT_TYPE",
  "scope": "$ALERT_SCOPE",
  "hostname": "$HOSTNAME",
  "metric": "$ALERT_METRIC",
  "query": "$ALERT_QUERY",
  "tags": "$TAGS",
  "link": "$LINK",
  "date": "$DATE"
}`,
  }),
  'new-relic': pasteUrl(
    'Alerts → Destinations → Webhook with this URL. Then Alerts → Workflows → notify by it, with the payload that New Relic proposes.',
  ),
  sentry: pasteUrl(
    'Settings → Developer Settings → New Internal Integration. Paste this webhook URL, switch on Alert Rule Action, permission Issue & Event: Read, webhooks: issue. Then choose it in your alert rules.',
  ),
  zabbix: ({ url }) => ({
    steps:
      'Administration → Media types → Create, type Webhook. Parameter "url" is the first line; the others stand in the guide. The script:',
    text: `${url}

var event = JSON.parse(value)
var url = event.url
delete event.url
var request = new HttpRequest()
request.addHeader('Content-Type: application/json')
var answer = request.post(url, JSON.stringify(event))
if (request.getStatus() !== 202) throw 'Tocsin answered ' + request.getStatus() + ': ' + answer
return 'OK'`,
  }),
  nagios: ({ url }) => ({
    steps: 'Add the commands and a contact that uses them; the guide has Icinga too.',
    text: `define command {
  command_name  notify-service-by-tocsin
  command_line  /usr/bin/curl -sf --max-time 10 --retry 5 ${url} --data-urlencode "type=$NOTIFICATIONTYPE$" --data-urlencode "host=$HOSTNAME$" --data-urlencode "service=$SERVICEDESC$" --data-urlencode "state=$SERVICESTATE$" --data-urlencode "output=$SERVICEOUTPUT$"
}
define command {
  command_name  notify-host-by-tocsin
  command_line  /usr/bin/curl -sf --max-time 10 --retry 5 ${url} --data-urlencode "type=$NOTIFICATIONTYPE$" --data-urlencode "host=$HOSTNAME$" --data-urlencode "state=$HOSTSTATE$" --data-urlencode "output=$HOSTOUTPUT$"
}`,
  }),
  'uptime-kuma': pasteUrl(
    'Settings → Notifications → Setup: type Webhook, this URL, body "Preset – application/json". Switch on "Default enabled" and apply it to all monitors.',
  ),
  'azure-monitor': ({ url }) => ({
    steps: 'Make an action group with the common alert schema, and use it in your alert rules.',
    text: `az monitor action-group create --resource-group shop --name tocsin --short-name tocsin \\
  --action webhook tocsin ${url} usecommonalertschema`,
  }),
  'google-cloud-monitoring': ({ url }) => ({
    steps: 'Make the channel, add it to your alerting policies, and leave "Notify on incident closure" on.',
    text: `gcloud beta monitoring channels create --display-name=Tocsin --type=webhook_tokenauth \\
  --channel-labels=url=${url}`,
  }),
  sns: ({ url }) => ({
    steps:
      'Subscribe; the subscription is confirmed by itself. Leave raw delivery off, and give alarms the topic as OK action too.',
    text: `aws sns subscribe --topic-arn arn:aws:sns:eu-west-1:123456789012:alarms \\
  --protocol https --notification-endpoint ${url}`,
  }),
  'pagerduty-events': ({ url, key }) => ({
    steps: 'Set the URL of what notifies PagerDuty to this one, and the routing key to the key.',
    text: post(url, {
      routing_key: key,
      event_action: 'trigger',
      dedup_key: 'db-7/disk',
      payload: { summary: 'Disk of db-7 is 97 % full', source: 'db-7', severity: 'critical' },
    }),
  }),
  opsgenie: ({ url, key }) => ({
    steps: 'Change the address of your Opsgenie clients to this server, and their key to this one.',
    text: post(url, { message: 'Disk of db-7 is 97 % full', alias: 'db-7/disk', priority: 'P1' }, [
      `authorization: GenieKey ${key}`,
    ]),
  }),
  victorops: ({ url }) => ({
    steps: 'Change the host of the REST endpoint to this server. A routing key may follow the API key.',
    text: post(url, {
      message_type: 'CRITICAL',
      entity_id: 'db-7/disk',
      entity_display_name: 'Disk of db-7 is 97 % full',
    }),
  }),
  'incident-io': ({ url, key }) => ({
    steps: 'Change the host of the HTTP alert source and its token; the id in the path may stay.',
    text: post(url, { title: 'Checkout does not answer', status: 'firing', deduplication_key: 'checkout' }, [
      `authorization: Bearer ${key}`,
    ]),
  }),
  github: ({ url, key }) => ({
    steps: 'Make a webhook for deployment statuses; its secret is the key.',
    text: `gh api repos/OWNER/REPOSITORY/hooks -f name=web -F active=true -f 'events[]=deployment_status' \\
  -f config[url]=${url} -f config[content_type]=json -f config[secret]=${key}`,
  }),
  gitlab: ({ url, key }) => ({
    steps: 'Make a webhook for deployment events; its secret token is the key.',
    text: `curl https://gitlab.example.com/api/v4/projects/ID/hooks -H 'PRIVATE-TOKEN: …' \\
  -d url=${url} -d token=${key} -d deployment_events=true -d push_events=false`,
  }),
  generic: ({ url }) => ({
    steps: 'Post an object, or a list of them. A mapping below says where its parts are.',
    text: post(url, {
      title: 'Checkout does not answer',
      status: 'firing',
      severity: 'critical',
      id: 'probe-17',
      source: 'probe-eu-1',
    }),
  }),
  form: pasteUrl('Put a link to this page where customers look when something does not work.'),
  mail: ({ key, host }) => ({
    steps: 'Send mail to this address; TOCSIN_SMTP_LISTEN says where Tocsin takes it.',
    text: `${key}@${host}`,
  }),
  heartbeat: ({ url }) => ({
    steps: 'Let the job call this when it has run.',
    text: `curl -fsS --retry 3 ${url}`,
  }),
}

/** For this very server and key. */
export function snippetFor(
  type: IntegrationType,
  { publicUrl, key }: { publicUrl: string; key: string },
): Snippet {
  const base = publicUrl.replace(/\/+$/, '')
  const url = `${base}${intakePath(type, key) ?? ''}`
  const host = /^https?:\/\/([^/:]+)/.exec(base)?.[1] ?? 'tocsin.example.com'
  const docs = `docs/${guides[type] ?? `integrations/${type}`}.md`
  return { ...snippets[type]({ url, key, host }), docs }
}

const guides: Partial<Record<IntegrationType, string>> = {
  heartbeat: 'guides/heartbeats',
  mail: 'integrations/mail-in',
}
