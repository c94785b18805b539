import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { onePageWords, whoseWords } from "#components/take-away/copy-words.ts";
import { gapLines } from "#components/take-away/gap-lines.ts";
import { PrintedCopy } from "#components/take-away/printed-copy.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { choiceQuery } from "#lib/domain/take-away/form.ts";
import { paths } from "#lib/paths.ts";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { CopyProblem } from "../_parts/problem.tsx";
import { choiceAsked, readCopy, readWholeCopy } from "../_parts/read-copy.ts";

interface PrintSummaryProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: PrintSummaryProps): Promise<Metadata> {
  const t = await getTranslations("take-away");
  const copy = await readWholeCopy(await personIn((await params).person));
  if (copy.ok) return { title: t("print.summaryTitle") };
  return recordProblemTitle(copy.failure, t("what"), searchParams);
}

/** What somebody must know at once, for one sheet of paper. */
export default async function PrintSummaryPage({ params, searchParams }: PrintSummaryProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("take-away");
  const choice = await choiceAsked(searchParams);
  const copy = await readCopy(person, choice);
  const here = paths.printSummary(person);
  if (!copy.ok) {
    return <CopyProblem person={person} failure={copy.failure} here={here} query={searchParams} />;
  }
  const { input, wording, madeAt } = copy.value;
  const back = `${paths.takeAwayCopy(person)}${choiceQuery(choice)}`;
  return (
    <PageMain namespaces={["take-away"]} back={<BackLink href={back} text={t("print.back")} />}>
      <PrintedCopy
        heading={t("print.summaryTitle")}
        whose={whoseWords(wording, input)}
        parts={onePageWords(wording, input)}
        missing={gapLines(wording, input)}
        printedAt={madeAt}
      />
    </PageMain>
  );
}
