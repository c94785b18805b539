import { z } from "zod";
import { pushTopics } from "#lib/push-topics.ts";

const subscriptionShape = z.object({
  endpoint: z.string().min(1).max(1_000),
  p256dh: z.string().min(1).max(200),
  auth: z.string().min(1).max(200),
});

const hour = z.coerce.number({ error: "missing" }).int("missing").min(0, "missing").max(23, "missing");

/** When nothing is pushed, and what happens to what is not read. */
export const settingsForm = z.object({
  from: hour,
  until: hour,
  unread: z.enum(["nothing", "text", "letter"], { error: "missing" }),
});

/** One box sends a text, several a list; no box at all: nothing is chosen. */
export const topicsForm = z.object({
  topics: z.preprocess(
    (sent) => (sent === undefined ? [] : [sent].flat()),
    z.array(z.unknown()).transform((sent) => pushTopics.filter((topic) => sent.includes(topic))),
  ),
});

/** A browser's address alone. */
export const endpointForm = subscriptionShape.pick({ endpoint: true });

/** A browser's new address, and the one that it had. */
export const renewalForm = subscriptionShape.extend({ was: subscriptionShape.shape.endpoint });

/** What a browser gives when it lets itself be pushed to. */
export const subscriptionForm = subscriptionShape;
