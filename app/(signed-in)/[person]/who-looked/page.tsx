import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { languageOf } from "#app/_words/messages.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { Looks } from "#components/access-history/looks.tsx";
import { CouldNotShow } from "#components/layout/could-not-show.tsx";
import { LogOutForm } from "#components/layout/log-out-form.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { FilterPills } from "#components/ui/filter-pills.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { lookFilters, type LookFilter } from "#lib/domain/access-history/model.ts";
import { listAccessHistory } from "#lib/domain/access-history/queries.ts";
import { personIn } from "#app/(signed-in)/address.ts";
import { paths } from "#lib/paths.ts";
import { logOutEverywhereAction } from "#app/(signed-in)/log-out/actions.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";

interface WhoLookedProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("access-history");
  return { title: t("title") };
}

/** `?before=123`: the line at which the newer page ended. */
function beforeOf(value: string | string[] | undefined): number | undefined {
  return typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

/** `?show=others`: everyone unless it names another filter. */
const filterOf = (value: string | string[] | undefined): LookFilter =>
  lookFilters.find((known) => known === value) ?? "everyone";

interface OtherPagesProps {
  /** The address of the first page. */
  newest: string;
  first: boolean;
  olderFrom: number | null;
}

/** Older looks, and back to the newest. */
async function OtherPages({ newest, first, olderFrom }: OtherPagesProps) {
  const t = await getTranslations("access-history");
  return (
    <>
      {olderFrom !== null && (
        <p>
          <Link
            className="app-alone"
            href={`${newest}${newest.includes("?") ? "&" : "?"}before=${String(olderFrom)}`}
          >
            {t("older")}
          </Link>
        </p>
      )}
      {!first && (
        <p>
          <Link className="app-alone" href={newest}>
            {t("newest")}
          </Link>
        </p>
      )}
    </>
  );
}

/** Who does not tell us their looks, and what to do where something looks wrong. */
async function WhereElse() {
  const t = await getTranslations("access-history");
  return (
    <>
      <Notice title={t("notHere.title")} headingLevel={2}>
        <p>{t("notHere.text")}</p>
      </Notice>
      <section className="app-section">
        <Heading level={2} size="m" text={t("notYou.heading")} />
        <p>{t("notYou.text")}</p>
        <LogOutForm action={logOutEverywhereAction} text={t("notYou.logOutEverywhere")} look="secondary" />
        <p>
          <Link className="app-alone" href={paths.contact()}>
            {t("notYou.tell")}
          </Link>
        </p>
      </section>
    </>
  );
}

/** Who opened this record in Front Door and what they did, and who does not tell us theirs. */
export default async function WhoLookedPage({ params, searchParams }: WhoLookedProps) {
  const person = await personIn((await params).person);
  const query = await searchParams;
  const [before, filter] = [beforeOf(query["before"]), filterOf(query["show"])];
  const [t, places, failures, locale] = await Promise.all([
    getTranslations("access-history"),
    getTranslations("shell.navigation"),
    getTranslations("failures"),
    getLocale(),
  ]);
  const history = await listAccessHistory(await requireAsker(), person, filter, before);
  const back = <BackLink href={paths.profile(person)} text={places("profile")} />;
  const here = paths.whoLooked(person);
  const shown = (one: LookFilter) => (one === "everyone" ? here : `${here}?show=${one}`);
  const newest = shown(filter);
  if (!history.ok) {
    await turnAway(history.failure);
    return (
      <PageMain namespaces={["failures"]}>
        <CouldNotShow kind={history.failure.kind} what={failures("whoLooked")} tryAgainHref={here} />
      </PageMain>
    );
  }
  return (
    <PageMain namespaces={["access-history"]} back={back} after={<UrgentBlock />}>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t(filter === "helped" ? "helpedLead" : "lead")}</p>
      <FilterPills
        label={t("filter.label")}
        items={lookFilters.map((one) => ({
          href: shown(one),
          text: t(`filter.${one}`),
          current: one === filter,
        }))}
      />
      {!history.value.namesKnown && (
        <Notice title={t("namesSilent.title")} headingLevel={2}>
          <p>{t("namesSilent.text")}</p>
        </Notice>
      )}
      <Looks
        {...{ person, filter }}
        days={history.value.days}
        language={languageOf(locale, ["access-history"])}
      />
      <OtherPages newest={newest} first={before === undefined} olderFrom={history.value.olderFrom} />
      {filter !== "helped" && <WhereElse />}
    </PageMain>
  );
}
