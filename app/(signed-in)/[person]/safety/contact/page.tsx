import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, type Query } from "#app/(signed-in)/address.ts";
import { ContactForm, type ContactValues } from "#components/safety/contact-form.tsx";
import { ContactRules } from "#components/safety/contact-words.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { fieldErrors, titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { Form } from "#components/ui/patterns/form.tsx";
import { newDraftKey, readDraft, type Draft } from "#lib/access/drafts.ts";
import { requireAsker } from "#lib/access/request.ts";
import { firstContact } from "#lib/domain/safety/form.ts";
import { getSafety } from "#lib/domain/safety/queries.ts";
import { me, paths } from "#lib/paths.ts";
import type { SafeContact } from "#lib/safe-contact.ts";
import { oneself, SafetyProblem } from "../_parts/own-pages.tsx";
import { forgetContactAction, keepContactAction } from "./actions.ts";

interface ContactProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** What was typed and refused, read once for title and page together. */
const readForm = cache(async (query: Query) => {
  const form = await inQuery(query, "form");
  const draft = form === null ? null : await readDraft(await requireAsker(), me, form);
  return draft?.ok === true && draft.value.form === "safe-contact" ? draft.value : null;
});

const listOf = (value: Draft["values"][string] | undefined): readonly string[] =>
  value === undefined ? [] : [value].flat();
const textOf = (value: Draft["values"][string] | undefined, usual: string): string =>
  typeof value === "string" ? value : usual;

const valuesOf = ({ ways, days, from, until, never }: SafeContact): ContactValues => ({
  ...{ ways, days, never },
  from: String(from),
  until: String(until),
});

const typedIn = ({ ways, days, from, until, never }: Draft["values"]): ContactValues => ({
  ways: listOf(ways),
  days: textOf(days, ""),
  from: textOf(from, "0"),
  until: textOf(until, "24"),
  never: listOf(never),
});

async function errorsIn(codes: Draft["codes"]) {
  const t = await getTranslations("safety.contact.errors");
  return fieldErrors<keyof ContactValues>(
    codes,
    [
      { name: "ways", messages: { missing: t("ways") } },
      { name: "days", messages: { missing: t("days") } },
      { name: "from", messages: { missing: t("from") } },
      { name: "until", messages: { missing: t("until"), before: t("before") } },
      { name: "never", messages: { both: t("both") } },
    ],
    t("error"),
  );
}

export async function generateMetadata({ searchParams }: ContactProps): Promise<Metadata> {
  const t = await getTranslations("safety.contact");
  const draft = await readForm(searchParams);
  const errors = await errorsIn(draft?.codes ?? {});
  return { title: titleWithErrors(t("title"), errors.summary.length > 0, t("errors.error")) };
}

/** How the person can be reached without anybody else learning of it. Only ever about oneself. */
export default async function SafeContactPage({ params, searchParams }: ContactProps) {
  await oneself((await params).person);
  const t = await getTranslations("safety.contact");
  const here = paths.safeContact();
  const safety = await getSafety(await requireAsker());
  if (!safety.ok) return <SafetyProblem failure={safety.failure} here={here} query={searchParams} />;
  const { contact } = safety.value;
  const draft = await readForm(searchParams);
  const kept = await inQuery(searchParams, "kept");
  const values = draft === null ? valuesOf(contact ?? firstContact) : typedIn(draft.values);
  return (
    <PageMain namespaces={["safety"]} back={<BackLink href={paths.privacyChoices()} text={t("back")} />}>
      {kept === "no" && <Notice headingLevel={2} title={t("failed")} />}
      {kept === "yes" && contact !== null && (
        <Notice headingLevel={2} title={t("saved")}>
          <ContactRules contact={contact} />
        </Notice>
      )}
      <ContactForm
        action={keepContactAction}
        oneTimeKey={newDraftKey()}
        values={values}
        errors={await errorsIn(draft?.codes ?? {})}
      />
      <p>{t("who")}</p>
      {contact !== null && (
        <Form action={forgetContactAction}>
          <Button variant="secondary" text={t("forget")} />
        </Form>
      )}
    </PageMain>
  );
}
