import { z } from "zod";
import { read, refusalOf, type Reading } from "../fhir/reading.ts";

const standard = "NHS Notify (communications-manager-api)";

const messageStatuses = [
  "created",
  "pending_enrichment",
  "enriched",
  "sending",
  "delivered",
  "failed",
] as const;
const channels = ["nhsapp", "email", "sms", "letter"] as const;
const channelStatuses = ["created", "sending", "delivered", "failed", "skipped"] as const;

const messageId = z.string().regex(/^[A-Za-z0-9]{27}$/);

/** JSON:API, not FHIR. */
const sentMessage = z.object({
  data: z.object({
    type: z.literal("Message"),
    id: messageId,
    attributes: z.object({
      messageReference: z.string(),
      messageStatus: z.enum(messageStatuses),
      messageStatusDescription: z.string().optional(),
      channels: z
        .array(z.looseObject({ type: z.enum(channels), channelStatus: z.enum(channelStatuses).optional() }))
        .optional(),
    }),
  }),
});

export type SentMessage = z.infer<typeof sentMessage>["data"];

const messageErrors = z.object({
  errors: z.array(z.looseObject({ code: z.string(), status: z.string().optional() })).min(1),
});

export type MessageErrors = z.infer<typeof messageErrors>;

const callbackBase = {
  links: z.object({ message: z.string() }).optional(),
  meta: z.object({ idempotencyKey: z.string().min(1).max(200) }),
};

const callbacks = z.object({
  data: z
    .array(
      z.discriminatedUnion("type", [
        z.object({
          ...callbackBase,
          type: z.literal("MessageStatus"),
          attributes: z.object({
            messageId,
            messageReference: z.string(),
            messageStatus: z.enum(messageStatuses),
            timestamp: z.iso.datetime({ offset: true }),
          }),
        }),
        z.object({
          ...callbackBase,
          type: z.literal("ChannelStatus"),
          attributes: z.object({
            messageId,
            messageReference: z.string(),
            channel: z.enum(channels),
            channelStatus: z.enum(channelStatuses),
            supplierStatus: z.string().optional(),
            timestamp: z.iso.datetime({ offset: true }),
          }),
        }),
      ]),
    )
    .min(1)
    .max(100),
});

/** What became of a message, as NHS Notify tells it: perhaps again, perhaps later than what happened after it. */
export interface NotifyCallback {
  readonly idempotencyKey: string;
  readonly messageId: string;
  readonly messageReference: string;
  /** Null: of the message as a whole. */
  readonly channel: (typeof channels)[number] | null;
  readonly status: string;
  /** ISO instant: when it became so. */
  readonly at: string;
}

/** Reads what a callback brings. */
export function readCallbacks(body: unknown): Reading<readonly NotifyCallback[]> {
  const parsed = callbacks.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, `${standard} callback`) };
  return read(
    parsed.data.data.map(({ type, attributes, meta }) => ({
      idempotencyKey: meta.idempotencyKey,
      messageId: attributes.messageId,
      messageReference: attributes.messageReference,
      channel: type === "ChannelStatus" ? attributes.channel : null,
      status: type === "ChannelStatus" ? attributes.channelStatus : attributes.messageStatus,
      at: attributes.timestamp,
    })),
  );
}

/** Reads one message as it was taken or as it stands. */
export function readMessage(body: unknown): Reading<SentMessage> {
  const parsed = sentMessage.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, `${standard} message`) };
  return read(parsed.data.data);
}

/** Reads the errors of a request that was not taken. */
export function readErrors(body: unknown): Reading<MessageErrors> {
  const parsed = messageErrors.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, `${standard} errors`) };
  return read(parsed.data);
}
