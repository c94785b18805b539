import { useTranslations } from "next-intl";
import type { SentWay } from "#lib/contact-choice.ts";
import type { Reach } from "#lib/domain/contact-preferences/model.ts";

type Reached = Exclude<SentWay, "app">;

/** Where what is sent by a way goes; null where the record has no place for it to go to. */
const placeOf = ({ mobile, email, address }: Reach, way: Reached): string | null =>
  ({ text: mobile, email, letter: address.length === 0 ? null : address.join(", ") })[way];

const reached: readonly string[] = ["text", "email", "letter"] satisfies Reached[];

type Words = ReturnType<typeof useTranslations<"contact-preferences.goes">>;

/**
 * Says of a way where it goes, as the person's record has it (`reach`; null where that could not be asked), or that there
 * is nothing to go to. Undefined for a way that leads nowhere outside.
 */
export const whereItGoes =
  (t: Words, reach: Reach | null) =>
  (way: string): string | undefined => {
    if (!reached.includes(way)) return undefined;
    if (reach === null) return t("unknown");
    const sent = way as Reached;
    if (reach.hidden) return t("hidden");
    const to = placeOf(reach, sent);
    return to === null ? t(`none.${sent}`) : t("to", { to });
  };

/** The same, in the words of the page. */
export const useWhereItGoes = (reach: Reach) =>
  whereItGoes(useTranslations("contact-preferences.goes"), reach);
