import { z } from "zod";

/** What a sender may be allowed to use: the four published operations. */
export const senderUses = ["in-app", "notification", "receipts", "patients"] as const;
export type SenderUse = (typeof senderUses)[number];

/** What a sender can be told of a message: the published codes. */
export const receiptStatuses = [
  "Delivered",
  "Rejected",
  "NotificationAttempted",
  "Notified",
  "Unnotified",
  "Read",
] as const;
export type ReceiptStatus = (typeof receiptStatuses)[number];

const name = z.string().min(1).max(200);
const address = z.url({ protocol: /^https?$/ }).max(1_000);

const key = z.looseObject({ kty: z.literal("RSA"), kid: z.string().min(1), n: z.string(), e: z.string() });

/** One application that may send, as the platform's register has it. Ours, and NOT public. */
export const registeredSender = z.object({
  /** Its API key: the issuer and the subject of its assertions. */
  id: z.string().min(1).max(128),
  /** How refusals name it. */
  supplier: z.uuid(),
  name,
  /** Public keys; with none it gets no token. */
  keys: z.array(key),
  /** For whom it sends, by ODS code, and how people know them; without a requester it is the first. */
  organisations: z.array(z.object({ odsCode: z.string().regex(/^[0-9A-Z]{3,12}$/), name })).min(1),
  /** Of an intermediary: on whose behalf it sends. Nobody: it is none. */
  onBehalfOf: z.array(z.object({ value: z.string().min(1).max(128), name })),
  uses: z.array(z.enum(senderUses)),
  /** Where it is called back, and with which receipts; null: it asks for the daily report alone. */
  receipts: z.object({ address, statuses: z.array(z.enum(receiptStatuses)) }).nullable(),
  /** Where answers go; null: nowhere. */
  replies: z.object({ address }).nullable(),
  quotaASecond: z.int().min(1),
  spikeAMinute: z.int().min(1),
});

export type RegisteredSender = z.infer<typeof registeredSender>;

/** The register: each entry is read by itself, so that a broken one shuts out nobody else. */
export const senderRegister = z.object({ senders: z.array(z.unknown()).max(10_000) });
