import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { textIn } from "#app/(signed-in)/journey.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { AskAlertForm } from "#components/slot-alerts/ask-alert-form.tsx";
import { NotTold } from "#components/slot-alerts/not-told.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { fieldErrors, titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { newDraftKey, readDraft } from "#lib/access/drafts.ts";
import { requireAsker } from "#lib/access/request.ts";
import { alertFormName, carriedWish } from "#lib/domain/slot-alerts/form.ts";
import { alertDays } from "#lib/domain/slot-alerts/model.ts";
import { listAlerts, tellsOfFreedTimes } from "#lib/domain/slot-alerts/queries.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, type Result } from "#lib/result.ts";
import { askAlertAction } from "./actions.ts";

interface AskAlertProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** The person's surgery, and whether it tells of times that become free. */
const readSurgery = cache(async (person: PersonHandle) => {
  const asker = await requireAsker();
  // Who may not have alerts is turned away before anything is asked.
  const [mine, { surgery }] = await Promise.all([listAlerts(asker, person), whoToAsk(asker, person)]);
  if (!mine.ok) return { surgery, tells: mine };
  const code = surgery?.odsCode ?? null;
  const tells: Result<boolean> =
    code === null ? failed({ kind: "unavailable" }) : await tellsOfFreedTimes(asker, code);
  return { surgery, tells };
});

async function errorsOf(codes: Readonly<Record<string, string>>) {
  const t = await getTranslations("slot-alerts.ask");
  const asked = (["kind", "how", "days", "weeks"] as const).map((name) => ({
    name,
    messages: { missing: t(`missing.${name}`) },
  }));
  const whole = { name: wholeForm, messages: { failed: t("failed"), tooMany: t("tooMany") } };
  return fieldErrors(codes, [...asked, whole], (await getTranslations("slot-alerts"))("error"));
}

/** What was refused before, or what the link from the times carried over. */
const readForm = cache(async (person: PersonHandle, query: Query) => {
  const key = await inQuery(query, "form");
  const draft = key === null ? null : await readDraft(await requireAsker(), person, key);
  const kept = draft?.ok === true && draft.value.form === alertFormName ? draft.value : null;
  const errors = await errorsOf(kept?.codes ?? {});
  if (kept === null || key === null) {
    const carried = carriedWish(
      await inQuery(query, "kind"),
      await inQuery(query, "how"),
      await inQuery(query, "sex"),
    );
    return {
      key: newDraftKey(),
      values: { ...carried, days: alertDays as readonly string[], weeks: "2" },
      errors,
    };
  }
  const of = (name: string) => textIn(kept.values, name);
  const values = {
    ...{ kind: of("kind"), how: of("how"), sex: of("sex"), weeks: of("weeks") },
    days: [kept.values["days"] ?? []].flat(),
  };
  return { key, values, errors };
});

export async function generateMetadata({ params, searchParams }: AskAlertProps): Promise<Metadata> {
  const t = await getTranslations("slot-alerts");
  const person = await personIn((await params).person);
  const { tells } = await readSurgery(person);
  if (!tells.ok) return recordProblemTitle(tells.failure, t("what"), searchParams);
  if (!tells.value) return { title: t("closed.title") };
  const { errors } = await readForm(person, searchParams);
  return { title: titleWithErrors(t("ask.title"), errors.summary.length > 0, t("error")) };
}

/** One short form: which time to look for; or that the surgery does not tell, and the other ways. */
export default async function AskAlertPage({ params, searchParams }: AskAlertProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("slot-alerts");
  const { surgery, tells } = await readSurgery(person);
  const here = paths.askSlotAlert(person);
  if (!tells.ok)
    return (
      <RecordProblem
        failure={tells.failure}
        what={t("what")}
        surgery={surgery}
        here={here}
        query={searchParams}
      />
    );
  const { key, values, errors } = await readForm(person, searchParams);
  return (
    <PageMain
      namespaces={["slot-alerts", "booking"]}
      back={<BackLink href={paths.slotAlerts(person)} text={t("back.list")} />}
    >
      {tells.value ? (
        <AskAlertForm
          action={askAlertAction.bind(null, person)}
          oneTimeKey={key}
          values={values}
          errors={errors}
        />
      ) : (
        <NotTold surgery={surgery} person={person} />
      )}
    </PageMain>
  );
}
