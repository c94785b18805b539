import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Whole } from "#components/ui/time-text.tsx";
import type { Asker } from "#lib/access/asker.ts";
import { getIdentity } from "#lib/domain/profile/queries.ts";
import { me } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { whoToAsk, type WhoToAsk } from "./who-to-ask.ts";

/** Whose home page it is: of oneself by name alone, because others may see the screen. */
export async function readWhose(asker: Asker, person: PersonHandle): Promise<WhoToAsk> {
  if (person !== me) return whoToAsk(asker, person);
  const identity = await getIdentity(asker, person);
  return { identity: identity.ok ? identity.value : null, surgery: null };
}

/** The heading of another's home page is their name; when they were born tells them from others of that name. */
function AnothersHeading({ identity, surgery }: WhoToAsk) {
  const t = useTranslations();
  const dates = dateWords(useLocale());
  const born = identity?.dateOfBirth ?? null;
  const rows = [
    ...(born === null
      ? []
      : [{ key: t("home.acting.dateOfBirth"), value: <Whole>{dates.day(born)}</Whole> }]),
    ...(surgery === null ? [] : [{ key: t("home.acting.surgery"), value: <bdi>{surgery.name}</bdi> }]),
  ];
  const name = identity?.chosenName ?? null;
  return (
    <>
      <Heading level={1} size="xl" text={name === null ? t("home.title") : <bdi>{name}</bdi>} />
      {rows.length > 0 && (
        <PaperCard>
          <SummaryList rows={rows} lastRowBorder={false} classes="nhsuk-u-margin-bottom-0" />
        </PaperCard>
      )}
    </>
  );
}

/** One's own home page is called so, with the name under it. */
export function HomeHeading({ person, ...whose }: WhoToAsk & { person: PersonHandle }) {
  const t = useTranslations("home");
  const name = whose.identity?.chosenName ?? null;
  if (person !== me) return <AnothersHeading {...whose} />;
  return (
    <>
      <Heading level={1} size="xl" text={t("title")} />
      {name !== null && (
        <p className="app-under-title">
          <bdi>{name}</bdi>
        </p>
      )}
    </>
  );
}
