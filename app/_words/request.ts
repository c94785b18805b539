import { getRequestConfig } from "next-intl/server";
import { cookies } from "next/headers";
import { timeZone } from "#lib/clock.ts";
import { localeCookie, parseLocale } from "./locales.ts";
import { messagesIn } from "./messages.ts";

/** One address for every language: the choice is a cookie. */
export default getRequestConfig(async () => {
  const locale = parseLocale((await cookies()).get(localeCookie)?.value);
  return { locale, timeZone, messages: messagesIn(locale) };
});
