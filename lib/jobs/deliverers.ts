import "server-only";
import type { Deliverers } from "./deliver.ts";
import { deliverByChoice, type TopicTexts } from "./deliver-by-choice.ts";
import { deliverPush } from "./deliver-push.ts";
import { deliverAnswers, deliverReceipts } from "./deliver-to-senders.ts";
import { deliverUnbooked } from "./deliver-unbooked.ts";
import { deliverUnread } from "./deliver-unread.ts";

/** Who makes the deliveries of each kind; `texts` are sent in place of a push, `unreadText` where a message was not read. What no one makes yet waits. */
export const deliverersWith = (texts: TopicTexts, unreadText: string): Deliverers => ({
  push: deliverByChoice(deliverPush, texts),
  receipt: deliverReceipts,
  reply: deliverAnswers,
  unread: deliverUnread(unreadText),
  unbooked: deliverUnbooked(texts.appointments),
});
