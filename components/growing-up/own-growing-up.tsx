import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import type { GrowingStep } from "#lib/growing-up.ts";
import { isSixteen, type Helper, type OwnGrowing } from "#lib/domain/growing-up/model.ts";
import { me, paths } from "#lib/paths.ts";
import { bdi, telOf } from "./rich-words.tsx";

interface OwnProps {
  own: OwnGrowing;
  /** Null: the nation did not say who helps. */
  helpers: readonly Helper[] | null;
}

const Alone = ({ href, children }: { href: string; children: ReactNode }) => (
  <p>
    <Link className="app-alone" href={href}>
      {children}
    </Link>
  </p>
);

/** From 16 nobody acts on the right of a parent: who should help is asked, once and without hurry. */
function Invite({ own }: Pick<OwnProps, "own">) {
  const t = useTranslations("growing-up.own");
  return (
    <PaperCard>
      <Heading level={2} size="s" text={t("inviteTitle", { age: own.age })} />
      <p>{t("inviteText")}</p>
      <Button variant="secondary" href={paths.giveAccess()} text={t("invite")} />
    </PaperCard>
  );
}

function Helpers({ helpers }: Pick<OwnProps, "helpers">) {
  const t = useTranslations("growing-up.own");
  if (helpers === null)
    return (
      <Notice title={t("helpersFailed")} headingLevel={2}>
        <p>{t("helpersFailedText")}</p>
        <Alone href={paths.family()}>{t("reduce")}</Alone>
      </Notice>
    );
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("helpersHeading")} />
      {helpers.length === 0 ? (
        <p>{t("noHelpers")}</p>
      ) : (
        <>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {helpers.map(({ name, access }, place) => (
              <li key={place}>
                {t.rich(access === "active" ? "helperActive" : "helperPaused", {
                  bdi,
                  name: name ?? t("nameless"),
                })}
              </li>
            ))}
          </ul>
          <p>{t("reduceText")}</p>
          <Alone href={paths.family()}>{t("reduce")}</Alone>
        </>
      )}
    </section>
  );
}

function Birthdays({ own }: Pick<OwnProps, "own">) {
  const t = useTranslations("growing-up");
  const dates = dateWords(useLocale());
  const item = ({ kind, age, day, reached }: GrowingStep): TimelineItem => ({
    state: reached ? "done" : "next",
    stateText: t(reached ? "state.done" : "state.next"),
    heading: t(reached ? "own.passed" : "own.birthday", { age, date: dates.day(day) }),
    text: kind === "review" ? undefined : t(reached ? `own.${kind}Passed` : `own.${kind}`),
  });
  const now: TimelineItem = {
    ...{ state: "now", stateText: t("state.now") },
    heading: t("own.now", { age: own.age }),
    text: t("own.nowText"),
  };
  const behind = own.steps.filter(({ reached }) => reached);
  const ahead = own.steps.filter(({ reached }) => !reached);
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("own.heading")} />
      <Timeline items={[...behind.map(item), now, ...ahead.map(item)]} />
    </section>
  );
}

function InPrivate() {
  const t = useTranslations("growing-up.own");
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("privateHeading")} />
      <p>{t("privateText")}</p>
      <Alone href={paths.appointments(me)}>{t("privateLink")}</Alone>
      <Heading level={2} size="m" text={t("talkHeading")} />
      <p>{t("talkText")}</p>
      <p>{t.rich("talkChildline", { tel: telOf("0800 1111") })}</p>
      <p>{t.rich("talk111", { tel: telOf("111") })}</p>
      <Alone href={paths.safety()}>{t("talkLink")}</Alone>
    </section>
  );
}

/** One's own growing up, from 13: who can see the record, what changes, and where to ask for help in private. */
export function OwnGrowingUp({ own, helpers }: OwnProps) {
  const t = useTranslations("growing-up.own");
  return (
    <>
      <p>{t("lead")}</p>
      {isSixteen(own) && <Invite own={own} />}
      <Helpers helpers={helpers} />
      <Birthdays own={own} />
      <InPrivate />
    </>
  );
}
