import type { ReactNode } from "react";
import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Confirmation } from "#components/ui/patterns/confirmation.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { LinkPage } from "#lib/domain/cancel-by-text/model.ts";
import { paths } from "#lib/paths.ts";

interface LinkPageViewProps {
  page: LinkPage;
  cancel: FormAction;
  undo: FormAction;
  /** Whom to call, and when. */
  call: ReactNode;
}

type Of<K extends LinkPage["kind"]> = Extract<LinkPage, { kind: K }>;

const logIn = (chunks: ReactNode) => <Link href={paths.logIn()}>{chunks}</Link>;

/** The day, the time and which surgery: nothing of whose it is or what it is for. */
function Facts({ page: { startsAt, surgery } }: { page: LinkPage }) {
  const t = useTranslations("cancel-by-text.facts");
  const dates = dateWords(useLocale());
  return (
    <SummaryList
      rows={[
        { key: t("day"), value: dates.longDay(startsAt) },
        { key: t("time"), value: dates.time(startsAt) },
        { key: t("where"), value: <bdi>{surgery.name}</bdi> },
      ]}
    />
  );
}

function Open({ page, cancel, call }: Omit<LinkPageViewProps, "undo"> & { page: Of<"open"> }) {
  const t = useTranslations("cancel-by-text.open");
  const dates = dateWords(useLocale());
  const { cancelUntil, version, changed } = page;
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      {changed && <Notice headingLevel={2} title={t("changed")} />}
      <Facts page={page} />
      <p>{t("lose")}</p>
      <p>{t("until", { time: dates.time(cancelUntil) ?? "", day: dates.longDay(cancelUntil) })}</p>
      <Form action={cancel} hidden={{ version }} button={t("button")} />
      <p>{t("keep")}</p>
      {call}
    </>
  );
}

function Undo({ page, undo }: { page: Of<"cancelled">; undo: FormAction }) {
  const t = useTranslations("cancel-by-text.cancelled");
  const dates = dateWords(useLocale());
  if (page.undoUntil === null) return <p>{t(page.taken ? "undoTaken" : "undoNone")}</p>;
  return (
    <>
      {page.undoUnknown && <Notice title={t("undoUnknown")} />}
      <p>{t("undoText", { time: dates.time(page.undoUntil) ?? "" })}</p>
      <Form action={undo} button={t("undoButton")} />
    </>
  );
}

function Cancelled({
  page,
  undo,
  call,
}: Pick<LinkPageViewProps, "undo" | "call"> & { page: Of<"cancelled"> }) {
  const t = useTranslations("cancel-by-text.cancelled");
  const dates = dateWords(useLocale());
  return (
    <Confirmation
      heading={t("title")}
      lines={[dates.longDay(page.startsAt), dates.time(page.startsAt)]}
      next={{ heading: t("next"), steps: [t("told"), t("calendar")] }}
    >
      <section className="app-section app-not-printed">
        <Heading level={2} size="m" text={t("undo")} />
        <Undo page={page} undo={undo} />
        <p>{t.rich("book", { logIn })}</p>
        {call}
      </section>
    </Confirmation>
  );
}

/** The page of a link from a text message: cancel, what was cancelled and the way to undo it, or why not and whom to call. */
export function LinkPageView({ page, ...more }: LinkPageViewProps) {
  const t = useTranslations("cancel-by-text");
  if (page.kind === "open") return <Open {...more} page={page} />;
  if (page.kind === "cancelled") return <Cancelled {...more} page={page} />;
  return (
    <>
      <Heading level={1} size="l" text={t(`${page.kind}.title`)} />
      <p>{t(`${page.kind}.text`)}</p>
      <Facts page={page} />
      {page.kind === "kept" && <p>{t.rich("kept.used", { logIn })}</p>}
      {more.call}
    </>
  );
}

/** In its place where the code opens nothing: the same words whatever the reason. */
export function NoSuchLink() {
  const t = useTranslations("cancel-by-text.none");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("why")}</p>
      <p>{t("whole")}</p>
      <p>{t.rich("call", { logIn })}</p>
    </>
  );
}

/** In its place where we ourselves cannot answer. */
export function LinkDown() {
  const t = useTranslations("cancel-by-text.down");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t.rich("text", { logIn })}</p>
    </>
  );
}
