import { useLocale, useTranslations } from "next-intl";
import { PrintButton } from "#components/layout/print-button.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import type { ChildStep, GrowingChild } from "#lib/domain/growing-up/model.ts";
import { bdi, telOf } from "./rich-words.tsx";

function Birthday({ step }: { step: ChildStep }) {
  const t = useTranslations("growing-up.forThem");
  const dates = dateWords(useLocale());
  return (
    <>
      <Heading level={2} size="s" text={t("birthday", { age: step.age, date: dates.day(step.day) })} />
      <p>
        {t(step.kind)}
        {step.standing === "decided" && ` ${t("decided")}`}
      </p>
    </>
  );
}

/** The same timeline for the child it is about, in their words: to read together, or on one sheet of paper. */
export function ForThem({ child }: { child: GrowingChild }) {
  const t = useTranslations("growing-up.forThem");
  const nameless = useTranslations("growing-up")("child");
  const name = child.given ?? nameless;
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <div className="app-not-printed">
        <p>{t.rich("how", { bdi, name })}</p>
        <PrintButton text={t("button")} />
      </div>
      <p>
        <strong>
          <bdi>{t("for", { name })}</bdi>
        </strong>
      </p>
      <p>{t("lead")}</p>
      <Heading level={2} size="s" text={t("nowHeading", { age: child.age })} />
      <p>{t(child.access === "active" ? "nowActive" : "nowPaused")}</p>
      {child.steps
        .filter(({ reached }) => !reached)
        .map((step) => (
          <Birthday key={step.age} step={step} />
        ))}
      <Heading level={2} size="s" text={t("talkHeading")} />
      <p>{t("talkAlone")}</p>
      <p>{t("talkPrivate")}</p>
      <p>{t.rich("talkChildline", { tel: telOf("0800 1111") })}</p>
      <p>{t("talkDanger")}</p>
    </>
  );
}
