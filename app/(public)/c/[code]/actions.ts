"use server";

import { redirect } from "next/navigation";
import { requireActingAsker } from "#lib/access/request.ts";
import { cancelByLink, undoByLink } from "#lib/domain/cancel-by-text/commands.ts";
import { paths } from "#lib/paths.ts";

/** Cancels what the link is about; what became of it the link's page says, from its surgery and our own store. */
export async function cancelByLinkAction(code: string, form: FormData): Promise<void> {
  const acting = await requireActingAsker();
  if (!acting.ok) redirect(paths.start());
  const version = form.get("version");
  await cancelByLink(acting.value.correlationId, code, typeof version === "string" ? version : "");
  redirect(paths.cancelByText(code));
}

/** Undoes it within 15 minutes; the link's page says whether. */
export async function undoByLinkAction(code: string): Promise<void> {
  const acting = await requireActingAsker();
  if (!acting.ok) redirect(paths.start());
  await undoByLink(acting.value.correlationId, code);
  redirect(paths.cancelByText(code));
}
