import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { PageMain } from "#app/_words/page-main.tsx";
import { ChangeForm } from "#components/contact-preferences/change-form.tsx";
import { CheckChange, CompareChange } from "#components/contact-preferences/check-change.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { fieldErrors, titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { requireAsker } from "#lib/access/request.ts";
import { mostTimes } from "#lib/domain/contact-preferences/model.ts";
import { getSafety } from "#lib/domain/safety/queries.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { partIn, readChanging } from "#app/(signed-in)/[person]/contact-preferences/_parts/change-journey.ts";
import { PreferenceProblem } from "#app/(signed-in)/[person]/contact-preferences/_parts/preference-problem.tsx";
import { readPreferences } from "#app/(signed-in)/[person]/contact-preferences/_parts/read-preferences.ts";
import { answerContactAction, saveContactAction } from "./actions.ts";

interface ChangeProps {
  readonly params: Promise<{ person: string; part: string }>;
  readonly searchParams: Query;
}

async function errorsIn(codes: Readonly<Record<string, string>>) {
  const t = await getTranslations("contact-preferences");
  const act = {
    failed: t("errors.act.failed"),
    refused: t("errors.act.refused"),
    "still-being-processed": t("errors.act.still"),
  };
  const nowhere = {
    ...{ "no-text": t("errors.nowhere.text"), "no-email": t("errors.nowhere.email") },
    ...{ "no-phone": t("errors.nowhere.phone"), "no-letter": t("errors.nowhere.letter") },
  };
  return fieldErrors<string>(
    codes,
    [
      { name: wholeForm, messages: act },
      { name: "first", messages: { missing: t("errors.first"), ...nowhere } },
      {
        name: "next",
        messages: { same: t("errors.next.same"), "no-calls": t("errors.next.no-calls"), ...nowhere },
      },
      {
        name: "times",
        messages: {
          "too-long": t("errors.times.too-long", { most: mostTimes }),
          "no-way": t("errors.times.no-way"),
        },
      },
      { name: "format", messages: { missing: t("errors.format") } },
      {
        name: "language",
        messages: { missing: t("errors.language.missing"), english: t("errors.language.english") },
      },
      { name: "interpreter", messages: { missing: t("errors.interpreter") } },
      { name: "written", messages: { missing: t("errors.written") } },
    ],
    t("error"),
  );
}

/** Who, which part and what holds now; of what may be read, an address that names no part leads nowhere. */
async function readPart({ params }: ChangeProps) {
  const { person: segment, part: named } = await params;
  const person = await personIn(segment);
  const [read, part] = [await readPreferences(person), partIn(named)];
  if (read.ok && part === null) redirect(paths.nowhere());
  return { person, part: part ?? "results", read };
}

export async function generateMetadata(props: ChangeProps): Promise<Metadata> {
  const t = await getTranslations("contact-preferences");
  const { person, part, read } = await readPart(props);
  if (!read.ok) return recordProblemTitle(read.failure, t("what"), props.searchParams);
  const { codes, change } = await readChanging(person, part, read.value, props.searchParams);
  if (change !== null && codes[wholeForm] === "changed-meanwhile") return { title: t("compare.heading") };
  const title = change === null ? t(`question.${part}`) : t("check.heading");
  return { title: titleWithErrors(title, (await errorsIn(codes)).summary.length > 0, t("error")) };
}

/** One part of how somebody is contacted: the question, what was chosen to check, or both sides of a changed record. */
export default async function ChangePreferencePage(props: ChangeProps) {
  const t = await getTranslations("contact-preferences");
  const { person, part, read } = await readPart(props);
  const here = paths.changeContactPreference(person, part);
  if (!read.ok)
    return <PreferenceProblem {...{ person, here, failure: read.failure, query: props.searchParams }} />;
  const rules = await getSafety(await requireAsker());
  // What may not be sent is never left unsaid.
  if (!rules.ok)
    return <PreferenceProblem {...{ person, here, failure: rules.failure, query: props.searchParams }} />;
  const safe = { contact: rules.value.contact, safetyMode: rules.value.mode };
  const { key, values, codes, change, lost } = await readChanging(
    person,
    part,
    read.value,
    props.searchParams,
  );
  const again = `${here}?form=${key}`;
  const save = {
    change,
    preferences: read.value,
    oneTimeKey: key,
    action: saveContactAction.bind(null, person, part),
  };
  const compares = codes[wholeForm] === "changed-meanwhile";
  const back = change === null || compares ? paths.contactPreferences(person) : again;
  return (
    <PageMain namespaces={["contact-preferences"]} back={<BackLink href={back} text={t("backHere")} />}>
      {lost && <Notice headingLevel={2} title={t("errors.act.lost")} />}
      {change === null ? (
        <ChangeForm
          {...{ part, values, errors: await errorsIn(codes), oneTimeKey: key }}
          reach={read.value.reach}
          safe={safe}
          seen={typeof values["seen"] === "string" ? values["seen"] : read.value.mark}
          action={answerContactAction.bind(null, person, part)}
        />
      ) : compares ? (
        <CompareChange {...save} change={change} />
      ) : (
        <CheckChange {...save} safe={safe} change={change} errors={await errorsIn(codes)} backHref={again} />
      )}
    </PageMain>
  );
}
