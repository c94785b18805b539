"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { localeCookie, parseLocale, rememberedForSeconds } from "#app/_words/locales.ts";
import { cookieAttributes } from "#lib/access/cookies.ts";
import { requireActingAsker } from "#lib/access/request.ts";
import { paths } from "#lib/paths.ts";
import { ownPath } from "#lib/own-path.ts";

const textIn = (form: FormData, name: string): string | null => {
  const value = form.get(name);
  return typeof value === "string" ? value : null;
};

/** Remembers the language for a year and goes back to where the person was. It is a preference: nobody need be logged in. */
export async function chooseLanguageAction(form: FormData): Promise<void> {
  const acting = await requireActingAsker();
  if (!acting.ok) redirect(paths.languages());
  const language = parseLocale(textIn(form, "language") ?? undefined);
  (await cookies()).set(localeCookie, language, { ...cookieAttributes(), maxAge: rememberedForSeconds });
  redirect(ownPath(textIn(form, "from"), paths.languages()));
}
