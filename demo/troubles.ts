/** What goes wrong in a year, how it is seen, why, and what helps. */
export type Trouble = {
  service: string
  title: string
  severity: 'SEV1' | 'SEV2' | 'SEV3' | 'SEV4'
  impact: string
  cause: string
  remedy: string
}

export const troubles: readonly Trouble[] = [
  {
    service: 'checkout-api',
    title: 'Checkout answers with errors',
    severity: 'SEV1',
    impact: 'Customers cannot pay by card',
    cause: 'the connection pool was too small for the new retries',
    remedy: 'Rolled the release back and doubled the pool',
  },
  {
    service: 'checkout-api',
    title: 'Checkout is slow',
    severity: 'SEV2',
    impact: 'Paying takes more than ten seconds for every third customer',
    cause: 'a query lost its index in a migration',
    remedy: 'Created the index anew',
  },
  {
    service: 'payments-db',
    title: 'Replica of the payments database lags behind',
    severity: 'SEV3',
    impact: 'Reports show figures from an hour ago',
    cause: 'a long transaction of the nightly export',
    remedy: 'Ended the export and moved it to its own replica',
  },
  {
    service: 'payments-db',
    title: 'Payments database refuses connections',
    severity: 'SEV1',
    impact: 'No payment goes through',
    cause: 'an idle transaction held every slot',
    remedy: 'Ended idle sessions and set a time limit for them',
  },
  {
    service: 'message-queue',
    title: 'Orders pile up in the queue',
    severity: 'SEV2',
    impact: 'Confirmation mails are late by half an hour',
    cause: 'one consumer failed on a message that it could not read',
    remedy: 'Set the message aside and restarted the consumer',
  },
  {
    service: 'search',
    title: 'Search finds nothing',
    severity: 'SEV2',
    impact: 'Customers reach products by categories only',
    cause: 'the index was built from an empty export',
    remedy: 'Switched back to the index of the day before',
  },
  {
    service: 'web-shop',
    title: 'Pictures of products are missing',
    severity: 'SEV3',
    impact: 'A fifth of the product pages shows no picture',
    cause: 'a certificate of the image host had expired',
    remedy: 'Renewed the certificate and added a check for it',
  },
  {
    service: 'payouts',
    title: 'Payouts of the evening are late',
    severity: 'SEV3',
    impact: 'Merchants get their money an hour later',
    cause: 'the bank limited our requests',
    remedy: 'Spread the requests over two hours',
  },
  {
    service: 'object-store',
    title: 'Disk of the object store is almost full',
    severity: 'SEV4',
    impact: 'None yet',
    cause: 'old logs were never removed',
    remedy: 'Removed them and set a limit of age',
  },
  {
    service: 'mail',
    title: 'Customer mails bounce',
    severity: 'SEV4',
    impact: 'Some customers get no newsletter',
    cause: 'the sender was on a block list',
    remedy: 'Asked to be taken off the list and slowed sending down',
  },
  {
    service: 'fraud-check',
    title: 'Fraud check answers late',
    severity: 'SEV3',
    impact: 'Payments above 200 euros wait for five seconds',
    cause: 'a cache was emptied by a deployment',
    remedy: 'Warmed the cache before traffic is switched over',
  },
  {
    service: 'catalogue',
    title: 'Prices are not updated',
    severity: 'SEV3',
    impact: 'New prices appear hours later',
    cause: 'the import stopped at a line without a price',
    remedy: 'Skipped the line and told the supplier',
  },
]
