import { z } from "zod";
import { pushTopics } from "#lib/push-topics.ts";

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

/** What a browser gives when it lets itself be pushed to. */
export const subscriptionForm = z.object({
  endpoint: z.string().min(1).max(1_000),
  p256dh: z.string().min(1).max(200),
  auth: z.string().min(1).max(200),
});
