import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Confirmation } from "#components/ui/patterns/confirmation.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { ListedForm, Receipt, SentValue } from "#lib/domain/questionnaires/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { bdi, useFormName } from "./form-words.ts";

interface SentFormProps {
  asked: ListedForm;
  person: PersonHandle;
}

function Onward({ asked, person }: SentFormProps) {
  const t = useTranslations("questionnaires.sent");
  return (
    <>
      {asked.appointment !== null && (
        <p>
          <Link className="app-alone" href={paths.appointment(person, asked.appointment.id)}>
            {t("appointment")}
          </Link>
        </p>
      )}
      <p>
        <Link className="app-alone" href={paths.questionnaires(person)}>
          {t("list")}
        </Link>
      </p>
    </>
  );
}

function useValueWords() {
  const t = useTranslations("questionnaires");
  const dates = dateWords(useLocale());
  return (value: SentValue): string => {
    if (value.kind === "yes" || value.kind === "no") return t(value.kind);
    return value.kind === "date" ? dates.day(value.text) : value.text;
  };
}

/** What was sent, when, to whom, and by when somebody looks, as the hospital has it. */
export function SentForm({ asked, person, receipt }: SentFormProps & { receipt: Receipt }) {
  const t = useTranslations("questionnaires.sent");
  const dates = dateWords(useLocale());
  const words = useValueWords();
  const { hospitalOf } = useFormName();
  const { readBy, readByDay, takenBy, at } = receipt;
  const reader = readBy ?? takenBy ?? hospitalOf(asked);
  return (
    <Confirmation
      heading={t("title")}
      lines={[
        t.rich("to", { bdi, hospital: takenBy ?? hospitalOf(asked) }),
        t("at", { date: dates.longDayAndTime(at) }),
      ]}
      next={{
        heading: t("next"),
        steps: [
          readByDay === null
            ? t("readSoon")
            : t.rich("readBy", { bdi, who: reader, date: dates.longDay(readByDay) }),
          t("nothing"),
          t("worse"),
        ],
      }}
    >
      <Heading level={2} size="m" text={t("what")} />
      <SummaryList
        rows={receipt.answers.map(({ question, values }) => ({
          key: bdi(question),
          value: values.map((value, index) => (
            <span className="block" key={index}>
              <bdi>{words(value)}</bdi>
            </span>
          )),
        }))}
      />
      <Onward asked={asked} person={person} />
    </Confirmation>
  );
}

/** The hospital has answers that were not sent from here. */
export function SentElsewhere({ asked, person }: SentFormProps) {
  const t = useTranslations("questionnaires.sent");
  const { titleOf } = useFormName();
  return (
    <>
      <Heading level={1} size="l" text={bdi(titleOf(asked))} />
      <Heading level={2} size="m" text={t("elsewhere")} />
      <p>{t("elsewhereText")}</p>
      <Onward asked={asked} person={person} />
    </>
  );
}
