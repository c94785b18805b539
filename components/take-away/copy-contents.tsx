import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Form } from "#components/ui/patterns/form.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { WarningCallout } from "#components/ui/warning-callout.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { choiceFields, choiceQuery } from "#lib/domain/take-away/form.ts";
import { takenSections, type Choice, type SummaryInput } from "#lib/domain/take-away/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { Link } from "#components/ui/link.tsx";
import { GapList } from "./gap-list.tsx";

interface CopyContentsProps {
  person: PersonHandle;
  input: SummaryInput;
  choice: Choice;
  /** What is not in the copy: `gapLines`. */
  missing: readonly string[];
}

function InIt({ person, input, choice }: Omit<CopyContentsProps, "missing">) {
  const t = useTranslations("take-away");
  const rows = takenSections.map((section) => {
    const { facts, standing } = input.parts[section];
    const part = t(`parts.${section}`);
    return {
      key: part,
      value: facts.length > 0 ? t("copy.count", { count: facts.length }) : t(`none.${standing}`),
      actions:
        facts.length === 0
          ? []
          : [
              {
                href: `${paths.printTaken(person, section)}${choiceQuery(choice)}`,
                text: t("copy.print"),
                visuallyHiddenText: t("copy.printHidden", { part: part.toLowerCase() }),
              },
            ],
    };
  });
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("copy.inIt")} />
      <SummaryList rows={rows} />
    </section>
  );
}

function Download({
  format,
  person,
  choice,
}: Pick<CopyContentsProps, "person" | "choice"> & { format: "html" | "ips" }) {
  const t = useTranslations("take-away.copy");
  return (
    <section>
      <Heading level={3} size="s" text={t(`${format}Title`)} />
      <p>{t(`${format}Text`)}</p>
      {format === "ips" && <p>{t("ipsChecked")}</p>}
      <Form action={paths.downloadTaken(person, format)} method="get" hidden={choiceFields(choice)}>
        <Button variant="secondary" text={t(format)} />
      </Form>
    </section>
  );
}

/** What is in the copy and what is not, then the ways to print and to download it. */
export function CopyContents({ person, input, choice, missing }: CopyContentsProps) {
  const t = useTranslations("take-away.copy");
  const dates = dateWords("en");
  const { from, to } = choice;
  const both = from !== null && to !== null;
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      {both && <p>{t("dates.both", { from: dates.day(from), to: dates.day(to) })}</p>}
      {!both && from !== null && <p>{t("dates.from", { from: dates.day(from) })}</p>}
      {!both && to !== null && <p>{t("dates.to", { to: dates.day(to) })}</p>}
      <InIt person={person} input={input} choice={choice} />
      <GapList lines={missing} />
      <section className="app-section">
        <Heading level={2} size="m" text={t("printing")} />
        <p>
          <Link className="app-alone" href={`${paths.printSummary(person)}${choiceQuery(choice)}`}>
            {t("summary")}
          </Link>
        </p>
        <p>{t("summaryHint")}</p>
      </section>
      <section className="app-section">
        <Heading level={2} size="m" text={t("download")} />
        <WarningCallout heading={t("responsibleTitle")} visuallyHiddenText="">
          <p>{t("responsible")}</p>
          <p>{t("responsibleWhy")}</p>
        </WarningCallout>
        <Download format="html" person={person} choice={choice} />
        <Download format="ips" person={person} choice={choice} />
        <p>{t("notYet")}</p>
      </section>
    </>
  );
}
