import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import { reviewedAt, type ChildStep, type GrowingChild } from "#lib/domain/growing-up/model.ts";
import { paths } from "#lib/paths.ts";
import { bdi, telOf } from "./rich-words.tsx";

interface ChangeProps {
  child: GrowingChild;
  /** Of the surgery that granted it, where it is known. */
  telephone: string | null;
}

const outcomes = ["outcomeAll", "outcomeLess", "outcomeUntil", "outcomeEnds"] as const;

/** Nothing is open now: why, for how long, what may come of it, and who to call. */
function Paused({ child, telephone }: ChangeProps) {
  const t = useTranslations("growing-up");
  const dates = dateWords(useLocale());
  const name = child.given ?? t("child");
  const step = reviewedAt(child);
  return (
    <Notice
      headingLevel={2}
      title={step ? t.rich("change.reviewTitle", { bdi, name }) : t("change.pausedTitle")}
    >
      {step ? (
        <>
          <p>{t.rich("change.reviewText", { bdi, name, age: step.age, date: dates.day(step.day) })}</p>
          <p>{t("change.reviewUntil")}</p>
          <p>{t("change.reviewSame")}</p>
          <p>{t("change.outcomes")}</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {outcomes.map((outcome) => (
              <li key={outcome}>{t.rich(`change.${outcome}`, { bdi, name })}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t("change.pausedText")}</p>
      )}
      <p>{t.rich("change.urgent", { bdi, name })}</p>
      {telephone !== null && <p>{t.rich("callSurgery", { tel: telOf(telephone), phone: telephone })}</p>}
    </Notice>
  );
}

const stateOf: Readonly<Record<ChildStep["standing"], "done" | "now" | "next">> = {
  ...{ ahead: "next", near: "next", decided: "next" },
  ...{ "under-review": "now", passed: "done" },
};

/** What a birthday brings, and how far the surgery is with it. */
function StepText({ step, name }: { step: ChildStep; name: string }) {
  const t = useTranslations("growing-up.change");
  const { kind, standing } = step;
  const words = { bdi, name };
  if (standing === "passed") return <p className="nhsapp-timeline__description">{t("passedReview")}</p>;
  const about = standing === "ahead" || (kind === "sixteen" && standing === "near") ? null : standing;
  return (
    <>
      {standing !== "under-review" && <p className="nhsapp-timeline__description">{t.rich(kind, words)}</p>}
      {about !== null && <p className="nhsapp-timeline__description">{t.rich(about, words)}</p>}
    </>
  );
}

function Birthdays({ child }: Pick<ChangeProps, "child">) {
  const t = useTranslations("growing-up");
  const dates = dateWords(useLocale());
  const name = child.given ?? t("child");
  const { age, access, until, steps } = child;
  const item = (step: ChildStep): TimelineItem => ({
    state: stateOf[step.standing],
    stateText: t(`state.${stateOf[step.standing]}`),
    heading: t.rich(step.reached ? "change.passed" : "change.birthday", {
      bdi,
      name,
      age: step.age,
      date: dates.day(step.day),
    }),
    children: <StepText step={step} name={name} />,
  });
  const now: TimelineItem = {
    state: "now",
    stateText: t("state.now"),
    heading: t.rich("change.now", { bdi, name, age }),
    children: (
      <>
        <p className="nhsapp-timeline__description">
          {t.rich(access === "active" ? "change.nowActive" : "change.nowPaused", { bdi, name })}
        </p>
        {until !== null && (
          <p className="nhsapp-timeline__description">{t("change.nowUntil", { date: dates.day(until) })}</p>
        )}
      </>
    ),
  };
  const behind = steps.filter(({ reached }) => reached);
  const ahead = steps.filter(({ reached }) => !reached);
  const here = reviewedAt(child) === null ? [now] : [];
  return <Timeline items={[...behind.map(item), ...here, ...ahead.map(item)]} />;
}

/** What changes for the parent of one child, and when; what is decided, and what the surgery still looks at. */
export function WhatWillChange({ child, telephone }: ChangeProps) {
  const t = useTranslations("growing-up.change");
  const nameless = useTranslations("growing-up")("child");
  const name = child.given ?? nameless;
  const alone = (href: string, words: string) => (
    <p>
      <Link className="app-alone" href={href}>
        {words}
      </Link>
    </p>
  );
  return (
    <>
      <p>
        <bdi>{t("who", { name, age: child.age })}</bdi>
      </p>
      {child.access === "paused" && <Paused child={child} telephone={telephone} />}
      <p>{t.rich("lead", { bdi, name })}</p>
      <p>{t("notices")}</p>
      <Heading level={2} size="m" text={t("heading")} />
      <Birthdays child={child} />
      <p>{t.rich("sooner", { bdi, name })}</p>
      <p>{t.rich("forThem", { bdi, name })}</p>
      {alone(paths.growingUpForThem(child.person), t("forThemLink"))}
      {alone(paths.helping(child.person), t("helping", { name }))}
    </>
  );
}
