import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Permit } from "#lib/permit.ts";
import { database } from "./database.ts";
import { inboxOf } from "./inbox-name.ts";
import { openMessage } from "./message-seal.ts";
import { boundTo } from "./message-bindings.ts";
import { receivedMessage } from "./schema-messages.ts";

const content = z.looseObject({ target: z.string().nullable() });

/** The page that a sender's notification opens for the permit's person; null: it is a message, or names none. */
export async function notificationTarget(
  { subject }: Permit<"messages:read">,
  id: string,
): Promise<string | null> {
  const its = and(eq(receivedMessage.id, id), eq(receivedMessage.recipient, inboxOf(subject)));
  const [row] = await database().select().from(receivedMessage).where(its);
  if (row?.channel !== "notification") return null;
  return content.safeParse(openMessage(boundTo(id, "content"), row)).data?.target ?? "/me";
}
