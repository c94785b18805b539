import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { CopyContents } from "#components/take-away/copy-contents.tsx";
import { gapLines } from "#components/take-away/gap-lines.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { paths } from "#lib/paths.ts";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { CopyProblem } from "../_parts/problem.tsx";
import { choiceAsked, readCopy, readWholeCopy } from "../_parts/read-copy.ts";

interface CopyProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: CopyProps): Promise<Metadata> {
  const t = await getTranslations("take-away");
  const copy = await readWholeCopy(await personIn((await params).person));
  if (copy.ok) return { title: t("copy.title") };
  return recordProblemTitle(copy.failure, t("what"), searchParams);
}

/** The copy that was chosen: what is in it and what is not, and the ways to print and download it. */
export default async function CopyPage({ params, searchParams }: CopyProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("take-away");
  const choice = await choiceAsked(searchParams);
  const copy = await readCopy(person, choice);
  if (!copy.ok)
    return (
      <CopyProblem
        person={person}
        failure={copy.failure}
        here={paths.takeAwayCopy(person)}
        query={searchParams}
      />
    );
  const { input, wording } = copy.value;
  return (
    <PageMain
      namespaces={["take-away"]}
      back={<BackLink href={paths.takeAway(person)} text={t("copy.back")} />}
      after={<UrgentBlock />}
    >
      <CopyContents person={person} input={input} choice={choice} missing={gapLines(wording, input)} />
    </PageMain>
  );
}
