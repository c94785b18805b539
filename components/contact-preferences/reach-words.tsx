import { useTranslations } from "next-intl";
import { neverGoes, tellingWays, type Safe } from "#lib/contact-choice.ts";
import { placeOf, type Reach } from "#lib/domain/contact-preferences/model.ts";

type Words = ReturnType<typeof useTranslations<"contact-preferences.goes">>;

/** What a person said of how they are reached safely: it goes before what they choose. */
export type SafeRules = Pick<Safe, "contact" | "safetyMode">;

/**
 * Says of a way where it goes, as the person's record has it (`reach`; null where that could not be asked), that there is
 * nothing to go to, or that it never goes because of `safe`. Undefined for what has nothing to be said of it.
 */
export const whereItGoes =
  (t: Words, reach: Reach | null, safe: SafeRules) =>
  (named: string): string | undefined => {
    const way = tellingWays.find((one) => one === named);
    if (way === undefined) return undefined;
    if (neverGoes(way, safe)) return t(way === "app" ? "quiet" : "held");
    if (way === "app") return undefined;
    if (way === "phone") return t("phone");
    if (reach === null) return t("unknown");
    if (reach.hidden) return t("hidden");
    const to = placeOf(reach, way);
    return to === null ? t(`none.${way}`) : t("to", { to });
  };

/** The same, in the words of the page. */
export const useWhereItGoes = (reach: Reach, safe: SafeRules) =>
  whereItGoes(useTranslations("contact-preferences.goes"), reach, safe);
