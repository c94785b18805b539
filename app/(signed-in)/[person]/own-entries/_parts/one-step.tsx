import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, type Query } from "#app/(signed-in)/address.ts";
import { standingIn, stepAddress, textIn, type Standing, type Values } from "#app/(signed-in)/journey.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import { HowContacted } from "#app/(signed-in)/[person]/_parts/how-contacted.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { EntryJourney } from "#components/own-entries/entry-journey.tsx";
import type { JourneyProps } from "#components/own-entries/journey.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { titleWithErrors, type FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { readDraft } from "#lib/access/drafts.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { requireAsker } from "#lib/access/request.ts";
import { urgentAdviceFor, type AddedKind } from "#lib/domain/own-entries/model.ts";
import { getSharingNews } from "#lib/domain/own-entries/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { entryErrors } from "./errors.ts";
import { contentIn, entryJourney, today } from "./journey.ts";

/** A journey as it stands: which kind, where, and what it begins with. */
export interface Begun {
  readonly person: PersonHandle;
  readonly what: AddedKind;
  readonly doing: "add" | "change";
  readonly here: string;
  /** Where stopping leads, and going back from the first step. */
  readonly from: string;
  readonly first: Values;
}

export interface EntryStanding extends Standing {
  readonly steps: readonly string[];
  readonly errors: FieldErrors;
}

/** Where somebody stands, from the address; the steps depend on what was typed. */
export async function entryStanding(begun: Begun, query: Query): Promise<EntryStanding> {
  const { person, what, here, first } = begun;
  const asker = await requireAsker();
  const form = await inQuery(query, "form");
  const draft = form === null ? null : await readDraft(asker, person, form);
  const values = draft?.ok === true ? draft.value.values : first;
  const journey = entryJourney(what, here, values);
  const asked = {
    form,
    step: await inQuery(query, "step"),
    then: await inQuery(query, "then"),
    kept: await inQuery(query, "kept"),
  };
  const standing = await standingIn(asker, person, journey, asked, first);
  const errors = await entryErrors(what, standing.step, standing.codes);
  return { ...standing, steps: Object.keys(journey.steps), errors };
}

/** The title of a step: the same as its h1. */
export async function entryTitle({ what, doing }: Begun, standing: EntryStanding): Promise<string> {
  const t = await getTranslations("own-entries");
  const { step, values, errors } = standing;
  const reading = `${textIn(values, "value")}/${textIn(values, "lower")}`;
  const titles: Readonly<Record<string, string>> = {
    details: t(`details.title.${what}`),
    advice: t("advice.title", { value: reading }),
    share: t("share.question"),
  };
  return titleWithErrors(titles[step] ?? t(`check.title.${doing}`), errors.summary.length > 0, t("error"));
}

interface EntryJourneyPageProps {
  readonly begun: Begun;
  readonly standing: EntryStanding;
  readonly actions: Pick<JourneyProps, "answer" | "send">;
}

function backFrom({ here, from }: Begun, { steps, step, then, key }: EntryStanding): string {
  if (then === "check") return stepAddress(here, key, "check");
  const all = [...steps, "check"];
  const before = all[all.indexOf(step) - 1];
  return before === undefined ? from : stepAddress(here, key, before);
}

/** One page of adding or changing an entry. Who may not change entries is turned away before anything is typed. */
export async function EntryJourneyPage({ begun, standing, actions }: EntryJourneyPageProps) {
  const { person, what, doing, here, from } = begun;
  const asker = await requireAsker();
  const t = await getTranslations("own-entries");
  const permit = await requirePermit(asker, "own-entries:read", person);
  if (!permit.ok) await turnAway(permit.failure, paths.ownEntries(person));
  const asksSurgery = standing.step === "share";
  const [news, { surgery }] = await Promise.all([
    asksSurgery ? getSharingNews(asker, person) : null,
    whoToAsk(asker, person),
  ]);
  const content = contentIn(what, standing.values);
  return (
    <PageMain
      namespaces={["own-entries"]}
      back={<BackLink href={backFrom(begun, standing)} text={t("back")} />}
    >
      {standing.lost && <Notice headingLevel={2} title={t("notKept")} />}
      <EntryJourney
        {...actions}
        what={what}
        shares={standing.steps.includes("share")}
        doing={doing}
        step={standing.step}
        then={standing.then}
        oneTimeKey={standing.key}
        values={standing.values}
        errors={standing.errors}
        stopHref={from}
        to={(step) => stepAddress(here, standing.key, step, "check")}
        content={content}
        advice={content === null ? null : urgentAdviceFor(content)}
        surgery={surgery}
        offered={news?.ok === true ? news.value.offered : null}
        today={today()}
      />
      {standing.step === "check" && textIn(standing.values, "share") === "yes" && (
        <HowContacted person={person} who="told" />
      )}
    </PageMain>
  );
}
