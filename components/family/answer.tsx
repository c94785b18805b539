import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormErrorSummary } from "#components/ui/patterns/form-error-summary.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import { Radios } from "#components/ui/radios.tsx";
import type { Relationship } from "#lib/domain/family/model.ts";
import type { Invitation } from "#lib/domain/invitations/model.ts";
import { PrivateReminder } from "./private-question.tsx";
import { WhatIsShared } from "./what-is-shared.tsx";
import { bdi, useNameOf } from "./words.tsx";

interface AnswerProps {
  action: FormAction;
  oneTimeKey: string;
  errors: FieldErrors;
}

interface ChoiceProps extends AnswerProps {
  yes: { readonly text: string; readonly hint?: string };
  no: { readonly text: string; readonly hint: string };
}

function YesOrNo({ action, oneTimeKey, errors, yes, no }: ChoiceProps) {
  const t = useTranslations("family.answer");
  const hinted = ({ text, hint }: ChoiceProps["yes"]) => ({
    text,
    ...(hint !== undefined && { hint: { text: hint } }),
  });
  return (
    <Form action={action} oneTimeKey={oneTimeKey} button={t("send")}>
      <Radios
        name="answer"
        fieldset={{ legend: { text: t("question"), size: "m" } }}
        items={[
          { value: "yes", ...hinted(yes) },
          { value: "no", ...hinted(no) },
        ]}
        errorMessage={errors.beside("answer")}
      />
    </Form>
  );
}

/** Somebody asked for the person's help until a day that has passed. */
function EndedInvitation({ name, askedOn, lastDay }: Invitation) {
  const t = useTranslations("family.answer");
  const dates = dateWords(useLocale());
  return (
    <>
      <Heading level={1} size="l" text={t("inviteTitle")} />
      <p>{t.rich("inviteText", { bdi, name, date: dates.day(askedOn) })}</p>
      {lastDay !== null && <p>{t.rich("ended", { bdi, name, date: dates.day(lastDay) })}</p>}
    </>
  );
}

/** Somebody asked for the person's help: what it would mean, and yes or no. */
export function AnswerInvitation(props: AnswerProps & { invitation: Invitation }) {
  return props.invitation.ended ? <EndedInvitation {...props.invitation} /> : <OpenInvitation {...props} />;
}

function OpenInvitation({ invitation, ...answer }: AnswerProps & { invitation: Invitation }) {
  const t = useTranslations("family.answer");
  const access = useTranslations("family.access");
  const words = useTranslations("family");
  const dates = dateWords(useLocale());
  const { name, askedOn, lastDay, access: granted } = invitation;
  return (
    <>
      <FormErrorSummary errors={answer.errors} heading={words("problem")} />
      <Heading level={1} size="l" text={t("inviteTitle")} />
      <p>{t.rich("inviteText", { bdi, name, date: dates.day(askedOn) })}</p>
      <p>{lastDay === null ? t("noEnd") : t("until", { date: dates.day(lastDay) })}</p>
      <WhatIsShared granted={granted} shared={access("shared")} notShared={access("notShared")} />
      <Heading level={2} size="m" text={t("means")} />
      <ul className="nhsuk-list nhsuk-list--bullet">
        {(["means1", "means2", "means3", "means4"] as const).map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <YesOrNo {...answer} yes={{ text: t("accept") }} no={{ text: t("decline"), hint: t("declineHint") }} />
    </>
  );
}

/** Somebody asked to help the person: before anything is granted, yes, or no without a reason. */
export function AnswerApplication({ relationship, ...answer }: AnswerProps & { relationship: Relationship }) {
  const t = useTranslations("family.answer");
  const words = useTranslations("family");
  const dates = dateWords(useLocale());
  const nameOf = useNameOf();
  const { name, askedOn, granted } = relationship;
  const values = { bdi, name: nameOf(name), date: askedOn === null ? "" : dates.day(askedOn) };
  return (
    <>
      <FormErrorSummary errors={answer.errors} heading={words("problem")} />
      <Heading level={1} size="l" text={t("applyTitle")} />
      <p>{t.rich("applyText", values)}</p>
      <WhatIsShared granted={granted} shared={words.rich("access.askedFor", values)} />
      <p>{t("check")}</p>
      <PrivateReminder />
      <YesOrNo
        {...answer}
        yes={{ text: t("yes"), hint: t("yesHint") }}
        no={{ text: t("no"), hint: t("noHint") }}
      />
    </>
  );
}
