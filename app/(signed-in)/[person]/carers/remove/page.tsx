import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { HowContacted } from "#app/(signed-in)/[person]/_parts/how-contacted.tsx";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { RemoveCarer, type Undoing } from "#components/carers/remove-carer.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { fieldErrors, titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { newDraftKey } from "#lib/access/drafts.ts";
import type { CarerStanding } from "#lib/domain/carers/model.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { readCarer } from "../_parts/read-carer.ts";
import { removeCarerAction, takeBackCarerAction } from "./actions.ts";

interface RemoveProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** What waits is taken back; what is noted is ended. */
function undoingOf({ kind }: CarerStanding): Undoing {
  if (kind === "asked" || kind === "ending") return "take-back";
  return kind === "recorded" ? "end" : "nothing";
}

async function errorsIn(query: Query) {
  const t = await getTranslations("carers");
  const code = await inQuery(query, "problem");
  const messages = {
    failed: t("remove.errors.failed"),
    "too-late": t("remove.errors.too-late"),
    "not-offered": t("remove.errors.not-offered"),
  };
  return fieldErrors<string>(
    code === null ? {} : { [wholeForm]: code },
    [{ name: wholeForm, messages }],
    t("error"),
  );
}

const titles = {
  "take-back": "remove.takeBackTitle",
  end: "remove.title",
  nothing: "remove.nothing",
} as const;

export async function generateMetadata({ params, searchParams }: RemoveProps): Promise<Metadata> {
  const t = await getTranslations("carers");
  const carer = await readCarer(await personIn((await params).person));
  if (!carer.ok) return recordProblemTitle(carer.failure, t("what"), searchParams);
  const undoing = undoingOf(carer.value.standing);
  const wrong = (await errorsIn(searchParams)).summary.length > 0 && undoing !== "nothing";
  return { title: titleWithErrors(t(titles[undoing]), wrong, t("error")) };
}

/** Whether the note is really to end, or what was told to be taken back. */
export default async function RemoveCarerPage({ params, searchParams }: RemoveProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("carers");
  const carer = await readCarer(person);
  if (!carer.ok) {
    const problem = { failure: carer.failure, what: t("what"), person, query: searchParams };
    return <ProblemOf {...problem} here={paths.carers(person)} />;
  }
  const { standing } = carer.value;
  return (
    <PageMain
      namespaces={["carers"]}
      back={<BackLink href={paths.carers(person)} text={t("backToCarers")} />}
    >
      <RemoveCarer
        undoing={undoingOf(standing)}
        person={person}
        oneTimeKey={newDraftKey()}
        action={
          standing.kind === "asked" || standing.kind === "ending"
            ? takeBackCarerAction.bind(null, person, standing.request.id)
            : removeCarerAction.bind(null, person)
        }
        errors={await errorsIn(searchParams)}
      />
      {undoingOf(standing) === "end" && <HowContacted person={person} who="told" />}
    </PageMain>
  );
}
