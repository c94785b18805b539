import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { keptForm, type KeptForm } from "#app/(signed-in)/kept-form.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import { HowContacted } from "#app/(signed-in)/[person]/_parts/how-contacted.tsx";
import { AskWhy, QuestionSent } from "#components/access-history/ask-why.tsx";
import { CouldNotShow } from "#components/layout/could-not-show.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { fieldErrors, titleWithErrors, type FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { requireAsker } from "#lib/access/request.ts";
import { askWhyFormName, askWhySentName } from "#lib/domain/access-history/form.ts";
import { getLook } from "#lib/domain/access-history/queries.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { askWhyAction } from "./actions.ts";

interface AskWhyPageProps {
  readonly params: Promise<{ person: string; look: string }>;
  readonly searchParams: Query;
}

async function errorsOf({ codes }: KeptForm): Promise<FieldErrors> {
  const t = await getTranslations("access-history.ask");
  const asked = [
    { name: "words", messages: { "too-long": t("tooLong") } },
    { name: wholeForm, messages: { failed: t("failed") } },
  ];
  return fieldErrors(codes, asked, t("error"));
}

export async function generateMetadata({ params, searchParams }: AskWhyPageProps): Promise<Metadata> {
  const person = await personIn((await params).person);
  const t = await getTranslations("access-history.ask");
  const told = await inQuery(searchParams, "told");
  if (told === "sent") return { title: t("sentTitle") };
  const errors = await errorsOf(await keptForm(person, askWhyFormName, searchParams));
  return { title: titleWithErrors(t("title"), errors.summary.length > 0, t("error")) };
}

async function Sent({ person, query }: { person: PersonHandle; query: Query }) {
  const { values } = await keptForm(person, askWhySentName, query);
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : null);
  return <QuestionSent reference={text("reference")} answerBy={text("answerBy")} />;
}

/** Asking the surgery why somebody looked, and that it was asked. */
export default async function AskWhyPage({ params, searchParams }: AskWhyPageProps) {
  const { person: segment, look: id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("access-history.ask");
  const told = await inQuery(searchParams, "told");
  const look = await getLook(await requireAsker(), person, id);
  const page = {
    namespaces: ["access-history"] as const,
    back: <BackLink href={paths.whoLooked(person)} text={t("back")} />,
    after: <UrgentBlock />,
  };
  if (!look.ok) {
    await turnAway(look.failure);
    return (
      <PageMain {...page}>
        <CouldNotShow kind={look.failure.kind} what={t("what")} tryAgainHref={paths.askWhy(person, id)} />
      </PageMain>
    );
  }
  if (told === "sent")
    return (
      <PageMain {...page}>
        <Sent person={person} query={searchParams} />
      </PageMain>
    );
  const kept = await keptForm(person, askWhyFormName, searchParams);
  return (
    <PageMain {...page}>
      {told === "not-offered" && (
        <Notice title={t("notOffered.title")} headingLevel={2}>
          <p>{t("notOffered.text")}</p>
        </Notice>
      )}
      {kept.lost && <Notice title={t("notKept")} headingLevel={2} />}
      <AskWhy
        action={askWhyAction.bind(null, person, id)}
        look={look.value}
        oneTimeKey={kept.key}
        values={kept.values}
        errors={await errorsOf(kept)}
      />
      <HowContacted person={person} who="told" />
    </PageMain>
  );
}
