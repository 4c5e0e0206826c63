/**
 * Delivery by e-mail, over SMTP: the only user of the mail library.
 *
 * 1. `mailSettings` says how the house sends; the words come from `template/`.
 * 2. `composeMessage` writes the message with the copy, signed if there is a key.
 * 3. `sendDeliveries` hands messages over, each noted in the journal before the first byte and after the answer.
 *
 * It decides nothing about who reads what, and trusts no server: an attempt counts as accepted only by a clear answer,
 * and as failed only when the message cannot have been taken.
 */
export { composeMessage, type DkimKey } from './compose-message.ts';
export { type MailSettings, mailSettings } from './mail-settings.ts';
export { letterFor, type Mailing, messageFor, newMessageId } from './mailing.ts';
export { isMailReader, type MailCopy, type PlannedDelivery, planDeliveries, readersDigest } from './plan-deliveries.ts';
export {
  type Composition,
  type Delivery,
  type DeliveryResult,
  type Sending,
  sendDeliveries,
} from './send-deliveries.ts';
export { type Credentials, openSession } from './smtp-session.ts';
