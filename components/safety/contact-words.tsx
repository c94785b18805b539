import { useTranslations } from "next-intl";
import { contactWays, type SafeContact } from "#lib/safe-contact.ts";

/** An hour of the day as people say it: "9am", "midday", "midnight". */
export function useHour(): (hour: number) => string {
  const t = useTranslations("safety.contact.hours");
  return (hour) => {
    if (hour % 24 === 0) return t("midnight");
    if (hour === 12) return t("midday");
    return hour < 12 ? t("am", { hour: String(hour) }) : t("pm", { hour: String(hour - 12) });
  };
}

/** How somebody can be reached, a line for each rule: "By text only", "Monday to Friday, 9am to 3pm", "Never …". */
function useContactLines(): (contact: SafeContact) => readonly string[] {
  const t = useTranslations("safety.contact");
  const say = useHour();
  return ({ ways, days, from, until, never }) => [
    ways.length === 1
      ? t("only", { way: ways[0] ?? "text" })
      : t("several", {
          ways: contactWays
            .filter((way) => ways.includes(way))
            .map((way) => t(`by.${way}`))
            .join(", "),
        }),
    from === 0 && until === 24
      ? t(`days.${days}`)
      : t("between", { days: t(`days.${days}`), from: say(from), until: say(until) }),
    ...never.map((one) => t(`neverDone.${one}`)),
  ];
}

/** The same as a list. */
export function ContactRules({ contact }: { contact: SafeContact }) {
  const lines = useContactLines()(contact);
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
