import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { ChooseCopy, type KeptChoice } from "#components/take-away/choose-copy.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { readDraft } from "#lib/access/drafts.ts";
import { requireAsker } from "#lib/access/request.ts";
import { choiceFormName } from "#lib/domain/take-away/form.ts";
import { mayTakeAway, opensCopy } from "#lib/domain/take-away/queries.ts";
import { me, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { firstOpen } from "#app/(signed-in)/shared-with.ts";
import { CopyProblem } from "./_parts/problem.tsx";
import { chooseCopyAction } from "./actions.ts";

interface TakeAwayProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** The choice that was refused, if this page came back with one. */
const keptChoice = cache(async (person: PersonHandle, key: string | null): Promise<KeptChoice | null> => {
  if (key === null) return null;
  const draft = await readDraft(await requireAsker(), person, key);
  return draft.ok && draft.value.form === choiceFormName ? draft.value : null;
});

export async function generateMetadata({ params, searchParams }: TakeAwayProps): Promise<Metadata> {
  const t = await getTranslations("take-away");
  const kept = await keptChoice(await personIn((await params).person), await inQuery(searchParams, "form"));
  return { title: titleWithErrors(t("title"), kept !== null, t("errorWord")) };
}

/** What to take away: parts and dates. It asks no source: what is in the copy comes after the choice. */
export default async function TakeAwayPage({ params, searchParams }: TakeAwayProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("take-away");
  const allowed = await mayTakeAway(await requireAsker(), person, await firstOpen(person, opensCopy));
  if (!allowed.ok) {
    const problem = { failure: allowed.failure, here: paths.takeAway(person), query: searchParams };
    return <CopyProblem person={person} {...problem} />;
  }
  const kept = await keptChoice(person, await inQuery(searchParams, "form"));
  const notKept = (await inQuery(searchParams, "choice")) === "not-kept";
  const card = await getTranslations("emergency-card");
  return (
    <PageMain
      namespaces={["take-away"]}
      back={<BackLink href={paths.record(person)} text={t("back")} />}
      after={<UrgentBlock />}
    >
      {notKept && <Notice headingLevel={2} title={t("choose.notKept")} />}
      <ChooseCopy action={chooseCopyAction.bind(null, person)} kept={kept} />
      {person === me && (
        <p>
          <Link className="app-alone" href={paths.emergencyCard(me)}>
            {card("link")}
          </Link>
        </p>
      )}
    </PageMain>
  );
}
