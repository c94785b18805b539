import { getTranslations } from "next-intl/server";
import { dayOf, type RecordLook } from "#lib/domain/access-history/model.ts";
import { timeZone } from "#lib/clock.ts";

/** A look as the surgery's staff read it: always in English. */
export async function lookInWords(look: RecordLook) {
  const t = await getTranslations({ locale: "en", namespace: "access-history" });
  return {
    on: dayOf(look.at, timeZone),
    what: t(`what.${look.what}`),
    who: look.name ?? t(look.by === "oneself" ? "you" : look.by),
  };
}
