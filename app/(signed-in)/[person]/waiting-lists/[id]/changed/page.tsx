import type { Metadata } from "next";
import { HowContacted } from "#app/(signed-in)/[person]/_parts/how-contacted.tsx";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn } from "#app/(signed-in)/address.ts";
import { standingIn, stepAddress, type Standing } from "#app/(signed-in)/journey.ts";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { ChangeJourney } from "#components/waiting-lists/change-journey.tsx";
import { ChangeSent } from "#components/waiting-lists/change-sent.tsx";
import { UrgentSigns } from "#components/waiting-lists/urgent-signs.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { isOpen } from "#lib/domain/waiting-lists/model.ts";
import type { WaitingListDetail } from "#lib/domain/waiting-lists/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { changeErrors, changeJourney } from "#app/(signed-in)/[person]/waiting-lists/_parts/change.ts";
import {
  CallOffice,
  nameOf,
  problemTitle,
  readTaken,
  readWaitingList,
  WaitingListProblem,
  type OneListProps,
} from "#app/(signed-in)/[person]/waiting-lists/_parts/one-list.tsx";
import { answerChangeAction, sendChangeAction } from "./actions.ts";

/** Which page of the journey is asked for: the receipt, a question, or, before all of them, the urgent signs. */
const readPage = cache(async (props: OneListProps) => {
  const { person: segment, id } = await props.params;
  const person = await personIn(segment);
  const asked = async (name: string) => inQuery(props.searchParams, name);
  const [sent, form, kept, start] = await Promise.all(["sent", "form", "kept", "start"].map(asked));
  const detail = await readWaitingList(person, id);
  const begun = form !== null || kept !== null || start !== null;
  const tells = detail.ok && isOpen(detail.value.place, "tell");
  const query = {
    ...{ form: form ?? null, kept: kept ?? null },
    step: await asked("step"),
    then: await asked("then"),
  };
  const standing =
    begun && tells ? await standingIn(await requireAsker(), person, changeJourney(person, id), query) : null;
  return { person, id, detail, standing, sent: sent ?? null };
});

async function titleOfStep({ step, codes }: Standing): Promise<string> {
  const t = await getTranslations("waiting-lists");
  const titles = { what: t("changed.what"), words: t("changed.words") } as Record<string, string>;
  const { summary } = await changeErrors(codes);
  return titleWithErrors(titles[step] ?? t("changed.check"), summary.length > 0, t("error"));
}

export async function generateMetadata(props: OneListProps): Promise<Metadata> {
  const { detail, standing, sent } = await readPage(props);
  const t = await getTranslations("waiting-lists");
  if (!detail.ok) return problemTitle(detail.failure, props.searchParams);
  if (sent !== null) return { title: t("sent.title") };
  return { title: standing === null ? t("urgent.title") : await titleOfStep(standing) };
}

interface StepProps {
  person: PersonHandle;
  id: string;
  detail: WaitingListDetail;
  standing: Standing;
}

/** The step before this one; before the first, the urgent signs. */
function backFrom(here: string, { key, step, then }: Standing): string {
  if (then === "check") return stepAddress(here, key, "check");
  return step === "what" ? here : stepAddress(here, key, step === "words" ? "what" : "words");
}

async function Step({ person, id, detail, standing }: StepProps) {
  const t = await getTranslations("waiting-lists");
  const { here } = changeJourney(person, id);
  const { key, step, then, values, codes, lost } = standing;
  return (
    <PageMain
      namespaces={["waiting-lists"]}
      back={<BackLink href={backFrom(here, standing)} text={t("back")} />}
    >
      {lost && <Notice headingLevel={2} title={t("changed.lost")} />}
      <ChangeJourney
        {...{ step, then, values, person }}
        place={detail.place}
        oneTimeKey={key}
        errors={await changeErrors(codes)}
        answer={answerChangeAction.bind(null, person, id)}
        send={sendChangeAction.bind(null, person, id)}
        to={(wanted) => stepAddress(here, key, wanted, "check")}
      />
      {step === "check" && <HowContacted person={person} who="staff" />}
    </PageMain>
  );
}

/** Telling the hospital that something is different: urgent signs first, then one question a page, and the receipt. */
export default async function ConditionChangedPage(props: OneListProps) {
  const { person, id, detail: read, standing, sent } = await readPage(props);
  const { searchParams: query } = props;
  if (!read.ok) return <WaitingListProblem {...{ person, id, query }} failure={read.failure} />;
  const detail = read.value;
  const { place, office } = detail;
  if (sent !== null) {
    const change = place.department?.changes.find((one) => one.id === sent) ?? null;
    // Who keeps the list may be silent now: what it took is told all the same, by what we have kept of it.
    const taken = change ?? (await readTaken(person, id, await inQuery(query, "key")));
    if (change === null && taken !== sent) redirect(paths.waitingList(person, id));
    return (
      <PageMain namespaces={["waiting-lists"]} after={<UrgentBlock />}>
        <ChangeSent {...{ place, change, person }} />
      </PageMain>
    );
  }
  if (standing !== null) return <Step {...{ person, id, detail, standing }} />;
  const onward = isOpen(place, "tell") ? `${paths.conditionChanged(person, id)}?start=yes` : null;
  return (
    <PageMain
      namespaces={["waiting-lists", "appointments"]}
      back={<BackLink href={paths.waitingList(person, id)} text={await nameOf(place)} />}
    >
      <UrgentSigns specialty={place.specialty} onward={onward} call={<CallOffice office={office} />} />
    </PageMain>
  );
}
