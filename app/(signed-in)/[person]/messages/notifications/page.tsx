import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whereItGoes } from "#components/contact-preferences/reach-words.tsx";
import { Notifications } from "#components/push/notifications.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { fieldErrors, titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { FormErrorSummary } from "#components/ui/patterns/form-error-summary.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { getContactPreferences } from "#lib/domain/contact-preferences/queries.ts";
import { getPushChoices } from "#lib/domain/push/queries.ts";
import { getSafety } from "#lib/domain/safety/queries.ts";
import { me, paths } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import {
  choosePushTopicsAction,
  keepPushChoicesAction,
  sendTestPushAction,
  turnOffPushAction,
  turnOnPushAction,
} from "./actions.ts";

interface NotificationsPageProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

const readChoices = cache(async () => getPushChoices(await requireAsker()));

/** What was refused of the rule about what is not read: a way that leads nowhere. */
async function errorsAfter(did: string | null) {
  const t = await getTranslations("push");
  const messages = { text: t("unread.errors.text"), letter: t("unread.errors.letter") };
  const refused = did === "no-text" ? "text" : did === "no-letter" ? "letter" : null;
  return fieldErrors(refused === null ? {} : { unread: refused }, [{ name: "unread", messages }], t("error"));
}

export async function generateMetadata({ params, searchParams }: NotificationsPageProps): Promise<Metadata> {
  const t = await getTranslations("push");
  if ((await personIn((await params).person)) !== me) return { title: t("title") };
  const read = await readChoices();
  const did = await inQuery(searchParams, "did");
  if (read.ok)
    return { title: titleWithErrors(t("title"), (await errorsAfter(did)).summary.length > 0, t("error")) };
  return recordProblemTitle(read.failure, t("what"), searchParams);
}

/** Where a text or a letter would go, or that it may not go; a failure where it is not known what may go. */
async function readWhere() {
  const asker = await requireAsker();
  const [read, rules] = await Promise.all([getContactPreferences(asker, me), getSafety(asker)]);
  if (!rules.ok) return rules;
  const safe = { contact: rules.value.contact, safetyMode: rules.value.mode };
  const t = await getTranslations("contact-preferences.goes");
  return ok(whereItGoes(t, read.ok ? read.value.reach : null, safe));
}

const told = ["on", "saved", "unchecked", "off", "test", "refused", "no"] as const;

/** Notifications on the person's own devices: nobody else's can be chosen. */
export default async function NotificationsPage({ params, searchParams }: NotificationsPageProps) {
  const person = await personIn((await params).person);
  const here = paths.notifications();
  if (person !== me) redirect(here);
  const t = await getTranslations("push");
  const read = await readChoices();
  if (!read.ok)
    return <ProblemOf {...{ person, here }} failure={read.failure} what={t("what")} query={searchParams} />;
  const where = await readWhere();
  if (!where.ok)
    return <ProblemOf {...{ person, here }} failure={where.failure} what={t("what")} query={searchParams} />;
  const did = await inQuery(searchParams, "did");
  const errors = await errorsAfter(did);
  const known = told.find((one) => one === did);
  return (
    <PageMain namespaces={["push"]} back={<BackLink href={paths.messages(me)} text={t("back")} />}>
      <FormErrorSummary errors={errors} heading={t("problem")} />
      <Heading level={1} size="l" text={t("title")} />
      {known !== undefined && <Notice headingLevel={2} title={t(`told.${known}`)} />}
      <Notifications
        choices={read.value}
        turnOn={turnOnPushAction}
        choose={(device) => choosePushTopicsAction.bind(null, device)}
        turnOff={(device) => turnOffPushAction.bind(null, device)}
        test={sendTestPushAction}
        keep={keepPushChoicesAction}
        goes={where.value}
        errors={errors}
      />
    </PageMain>
  );
}
