import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import {
  CardProblem,
  cardProblemTitle,
  readChoice,
} from "#app/(signed-in)/[person]/emergency-card/_parts/own-card.tsx";
import { ChooseCard } from "#components/emergency-card/choose-card.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { fieldErrors, titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { newDraftKey, readDraft } from "#lib/access/drafts.ts";
import { requireAsker } from "#lib/access/request.ts";
import { cardFormName, mostTyped, typedValuesOf } from "#lib/domain/emergency-card/form.ts";
import { offeredFacts } from "#lib/domain/emergency-card/model.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { chooseCardAction } from "./actions.ts";

interface ChooseCardPageProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** What was typed and refused, if this page came back with it. */
const readTyped = cache(async (person: PersonHandle, key: string | null) => {
  if (key === null) return null;
  const draft = await readDraft(await requireAsker(), person, key);
  return draft.ok && draft.value.form === cardFormName ? { ...draft.value, key } : null;
});

async function errorsIn(codes: Readonly<Record<string, string>>) {
  const t = await getTranslations("emergency-card.errors");
  const word = (await getTranslations("emergency-card"))("errorWord");
  const { name, relationship, telephone, words } = mostTyped;
  return fieldErrors<string>(
    codes,
    [
      { name: wholeForm, messages: { failed: t("failed") } },
      {
        name: "name",
        messages: { missing: t("name.missing"), "too-long": t("name.too-long", { most: name }) },
      },
      { name: "relationship", messages: { "too-long": t("relationship", { most: relationship }) } },
      {
        name: "telephone",
        messages: {
          missing: t("telephone.missing"),
          "not-a-telephone": t("telephone.not-a-telephone"),
          "too-long": t("telephone.too-long", { most: telephone }),
        },
      },
      { name: "words", messages: { "too-long": t("words", { most: words }) } },
    ],
    word,
  );
}

export async function generateMetadata({ params, searchParams }: ChooseCardPageProps): Promise<Metadata> {
  const t = await getTranslations("emergency-card");
  const person = await personIn((await params).person);
  const choice = await readChoice(person);
  if (!choice.ok) return cardProblemTitle(choice.failure, searchParams);
  const typed = await readTyped(person, await inQuery(searchParams, "form"));
  const { summary } = await errorsIn(typed?.codes ?? {});
  return { title: titleWithErrors(t("choose.title"), summary.length > 0, t("errorWord")) };
}

/** What is on the card: what holds now, or what is offered to who has none. Nothing is on it before it is sent. */
export default async function ChooseCardPage({ params, searchParams }: ChooseCardPageProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("emergency-card");
  const choice = await readChoice(person);
  if (!choice.ok) {
    await turnAway(choice.failure, paths.emergencyCard(person));
    const problem = { person, failure: choice.failure, here: paths.chooseEmergencyCard(person) };
    return <CardProblem {...problem} query={searchParams} />;
  }
  const asked = await inQuery(searchParams, "form");
  const typed = await readTyped(person, asked);
  const first = choice.value ?? { facts: offeredFacts, contact: null, words: "" };
  const lost = (await inQuery(searchParams, "kept")) === "no" || (asked !== null && typed === null);
  return (
    <PageMain
      namespaces={["emergency-card"]}
      back={<BackLink href={paths.emergencyCard(person)} text={t("backToCard")} />}
    >
      {lost && <Notice headingLevel={2} title={t("errors.lost")} />}
      <ChooseCard
        action={chooseCardAction.bind(null, person)}
        oneTimeKey={typed?.key ?? newDraftKey()}
        values={typed?.values ?? typedValuesOf(first)}
        errors={await errorsIn(typed?.codes ?? {})}
        most={mostTyped}
      />
    </PageMain>
  );
}
