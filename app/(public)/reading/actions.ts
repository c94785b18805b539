"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { rememberedForSeconds } from "#app/_words/locales.ts";
import {
  formatReadingPreferences,
  parseReadingPreferences,
  readingCookie,
} from "#app/_words/reading-preferences.ts";
import { cookieAttributes } from "#lib/access/cookies.ts";
import { requireActingAsker } from "#lib/access/request.ts";
import { ownPath } from "#lib/own-path.ts";
import { paths } from "#lib/paths.ts";

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** Remembers for a year how pages are to look, and goes back to where the person was. Nobody need be logged in. */
export async function chooseReadingAction(form: FormData): Promise<void> {
  const acting = await requireActingAsker();
  if (!acting.ok) redirect(paths.reading());
  const chosen = parseReadingPreferences(
    ["text-size", "contrast", "data-use"].map((name) => textIn(form, name)).join("."),
  );
  (await cookies()).set(readingCookie, formatReadingPreferences(chosen), {
    ...cookieAttributes(),
    maxAge: rememberedForSeconds,
  });
  redirect(ownPath(textIn(form, "from"), paths.reading()));
}
