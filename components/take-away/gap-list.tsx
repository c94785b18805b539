import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";

/** Everything that is not in a copy, before it is printed or downloaded. */
export function GapList({ lines }: { lines: readonly string[] }) {
  const t = useTranslations("take-away.copy");
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("missing")} />
      <ul className="nhsuk-list nhsuk-list--bullet">
        {lines.map((line) => (
          <li key={line}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
