import { useLocale, useTranslations } from "next-intl";
import { CardGroup } from "#components/ui/card-group.tsx";
import { CardLine } from "#components/ui/card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Notice } from "#components/ui/notice.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import { Tag, type TagProps } from "#components/ui/tag.tsx";
import type { FormList as List, ListedForm } from "#lib/domain/questionnaires/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { bdi, useAppointmentLine, useFormName } from "./form-words.ts";

/** How far a form is, in a word. */
export function useFormTag() {
  const t = useTranslations("questionnaires.tags");
  return ({ stage, started, begunThere }: ListedForm): TagProps => {
    if (stage === "sent") return { text: t("sent"), colour: "green" };
    if (stage === "closed") return { text: t("closed"), colour: "grey" };
    if (started !== null) return { text: t("started"), colour: "blue" };
    return begunThere
      ? { text: t("begunThere"), colour: "blue" }
      : { text: t("notStarted"), colour: "orange" };
  };
}

function Facts({ form }: { form: ListedForm }) {
  const t = useTranslations("questionnaires.card");
  const dates = dateWords(useLocale());
  const { hospitalOf } = useFormName();
  const appointment = useAppointmentLine()(form);
  const { stage, until, changedOn, started } = form;
  return (
    <>
      {stage === "to-answer" && until !== null && (
        <CardLine strong>{t("by", { date: dates.longDay(until) })}</CardLine>
      )}
      {started !== null && stage === "to-answer" && (
        <CardLine>{t("progress", { answered: started.answered, of: started.of })}</CardLine>
      )}
      {stage === "sent" && changedOn !== null && (
        <CardLine>{t("sentOn", { date: dates.longDay(changedOn) })}</CardLine>
      )}
      {appointment !== null && <CardLine>{appointment}</CardLine>}
      <CardLine>{bdi(hospitalOf(form))}</CardLine>
    </>
  );
}

interface GroupProps {
  heading: string;
  forms: readonly ListedForm[];
  person: PersonHandle;
}

function Group({ heading, forms, person }: GroupProps) {
  const { titleOf } = useFormName();
  const tagOf = useFormTag();
  if (forms.length === 0) return null;
  return (
    <CardGroup
      heading={heading}
      cards={forms.map((form) => ({
        key: form.id,
        href:
          form.stage === "sent"
            ? paths.questionnaireSent(person, form.id)
            : paths.questionnaire(person, form.id),
        title: bdi(titleOf(form)),
        above: <Tag {...tagOf(form)} />,
        children: <Facts form={form} />,
      }))}
    />
  );
}

const byDue = (one: ListedForm, other: ListedForm): number =>
  (one.until ?? "9").localeCompare(other.until ?? "9");

/** What hospitals ask, the first due first; then what was sent, and what is closed. */
export function FormList({ list, person }: { list: List; person: PersonHandle }) {
  const t = useTranslations("questionnaires.list");
  const of = (stage: ListedForm["stage"]) => list.forms.filter((one) => one.stage === stage).toSorted(byDue);
  return (
    <>
      <p>{t("lead")}</p>
      {!list.complete && (
        <Notice headingLevel={2} title={t("incomplete")}>
          <p>{t("incompleteText")}</p>
        </Notice>
      )}
      {list.forms.length === 0 && <EmptyState text={t(list.complete ? "none" : "notKnown")} />}
      <Group heading={t("toAnswer")} forms={of("to-answer")} person={person} />
      <Group heading={t("sent")} forms={of("sent")} person={person} />
      <Group heading={t("closed")} forms={of("closed")} person={person} />
    </>
  );
}
