import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { needs, type Help } from "#lib/domain/booking/model.ts";

/** The help that was asked for, a line each; no line where none was. */
export function useHelpLines() {
  const t = useTranslations("booking");
  return ({
    language,
    needs: asked,
    otherNeed,
  }: Pick<Help, "language" | "needs" | "otherNeed">): readonly React.ReactNode[] => [
    ...(language === "" ? [] : [<bdi key="language">{t("check.interpreter", { language })}</bdi>]),
    ...needs.filter((need) => asked.includes(need)).map((need) => t(`help.needs.${need}`)),
    ...(otherNeed === "" ? [] : [<bdi key="other">{otherNeed}</bdi>]),
  ];
}

/** The help that was asked for with an appointment that is booked; nothing where none was, or where that is not known. */
export function AskedHelp({ help }: { help: Help | null }) {
  const t = useTranslations("booking.askedHelp");
  const linesOf = useHelpLines();
  const lines = help === null ? [] : linesOf(help);
  if (lines.length === 0) return null;
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("heading")} />
      <ul className="nhsuk-list nhsuk-list--bullet">
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      <p>{t("text")}</p>
    </section>
  );
}
