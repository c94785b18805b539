import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import type { ClinicianComment } from "#lib/domain/test-results/model.ts";
import { names } from "./rich-words.tsx";

/** What the clinician wrote to the person, in their own words, lines kept. */
export function ClinicianComments({ comments }: { comments: readonly ClinicianComment[] }) {
  const t = useTranslations("test-results");
  const dates = dateWords(useLocale());
  return comments.map(({ text, author, writtenAt }) => (
    <PaperCard edge key={`${author ?? ""}${text}`}>
      <Heading
        level={2}
        size="s"
        text={author === null ? t("comment.headingNoName") : t.rich("comment.heading", { ...names, author })}
      />
      {writtenAt !== null && (
        <p className="app-under-title">{t("comment.written", { date: dates.longDay(writtenAt) })}</p>
      )}
      {text.split("\n").map((line) => (
        <p key={line} dir="auto">
          {line}
        </p>
      ))}
    </PaperCard>
  ));
}
