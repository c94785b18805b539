import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { PrintButton } from "#components/layout/print-button.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Digits } from "#components/ui/time-text.tsx";
import type { AccessCode } from "#lib/access-code.ts";
import { bdi } from "./words.tsx";
import { useAccessNames } from "./what-is-shared.tsx";

export interface LetterProps {
  /** Who is helped; null where it is not known now. */
  self: { readonly name: string | null; readonly birthDate: string; readonly nhsNumber: string };
  /** Who helps. */
  helper: string;
  state: "waiting" | "asked" | "active" | "not-active";
  access: readonly AccessCode[];
  /** ISO date; null: without an end. */
  lastDay: string | null;
  reference: string | null;
  surgery: KnownSurgery;
  /** ISO date. */
  today: string;
}

/** Large print: never less than 18 points on paper. */
const large = "text-[1.5rem] leading-snug print:text-[18pt]";

const digits = (words: ReactNode) => <Digits>{words}</Digits>;

function Line({ children, tight }: { children: ReactNode; tight?: boolean }) {
  const space = tight ? "nhsuk-u-margin-bottom-1" : "nhsuk-u-margin-bottom-2";
  return <p className={`${large} ${space}`}>{children}</p>;
}

function Surgery({ surgery }: Pick<LetterProps, "surgery">) {
  const t = useTranslations("family.letter");
  if (surgery === null) return <Line>{t("surgeryUnknown")}</Line>;
  const { name, telephone } = surgery;
  if (telephone === null) return <Line>{t.rich("surgeryNoPhone", { bdi, name })}</Line>;
  return <Line>{t.rich("surgery", { bdi, digits, name, phone: telephone })}</Line>;
}

/** One page of large print that says who helps whom with what: to show to staff, and to keep. */
export function Letter({ self, helper, state, access, lastDay, reference, surgery, today }: LetterProps) {
  const t = useTranslations("family.letter");
  const words = useTranslations("family");
  const dates = dateWords(useLocale());
  const names = useAccessNames();
  const date = dates.day(today);
  return (
    <>
      <Heading level={1} size="l" text={t.rich("for", { bdi, name: self.name ?? words("somebody") })} />
      <div className="app-not-printed">
        <p>{t("how")}</p>
        <PrintButton text={t("button")} />
      </div>
      <Line tight>{t("born", { date: dates.day(self.birthDate) })}</Line>
      <Line>{t.rich("nhsNumber", { digits, number: self.nhsNumber })}</Line>
      <Line tight>{t.rich("names", { bdi, name: helper })}</Line>
      <ul className="nhsuk-list nhsuk-list--bullet nhsuk-u-margin-bottom-2 print:columns-2">
        {names(access).map((name) => (
          <li className={`${large} nhsuk-u-margin-bottom-0`} key={name}>
            {name}
          </li>
        ))}
      </ul>
      <Line tight>{t("ways")}</Line>
      <Line tight>{t.rich(state, { bdi, name: helper, date })}</Line>
      <Line>{lastDay === null ? t("noEnd") : t("until", { date: dates.day(lastDay) })}</Line>
      <Line tight>{t("staff")}</Line>
      <Surgery surgery={surgery} />
      <Line>{t("stop")}</Line>
      <Line tight>
        {reference !== null && <bdi>{t("reference", { reference })}. </bdi>}
        {t("printed", { date })}
      </Line>
    </>
  );
}
