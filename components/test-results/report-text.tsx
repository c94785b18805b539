import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";

/** The report's own text (imaging, microbiology, the laboratory's conclusion), its lines kept. */
export function ReportText({ lines }: { lines: readonly string[] }) {
  const t = useTranslations("test-results");
  if (lines.length === 0) return null;
  return (
    <PaperCard>
      <Heading level={2} size="s" text={t("result.reportText")} />
      {lines
        .flatMap((text) => text.split("\n"))
        .filter((line) => line.trim() !== "")
        .map((line, index) => (
          <p key={index} dir="auto">
            {line}
          </p>
        ))}
    </PaperCard>
  );
}
