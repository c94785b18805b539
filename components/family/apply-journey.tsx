import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { CheckAnswers, type AnswerRow } from "#components/ui/patterns/check-answers.tsx";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import { carried, textOf } from "#components/ui/patterns/journey-values.ts";
import { QuestionPage } from "#components/ui/patterns/question-page.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { readHelpAsked, someoneElse } from "#lib/domain/help-requests/form.ts";
import { bases, evidenceCodes } from "#lib/domain/help-requests/model.ts";
import { displayNhsNumber } from "#lib/nhs-number.ts";
import { useFrame, type JourneyProps } from "./journey.tsx";
import { AccessBoxes, PersonFields, RelationshipRadios, WhoRadios } from "./questions.tsx";
import { useAccessNames } from "./what-is-shared.tsx";

function Who(props: JourneyProps) {
  const t = useTranslations("family.apply.who");
  const { candidates } = props;
  return (
    <QuestionPage
      {...useFrame("apply", props)}
      hidden={carried(props, "who")}
      question={t("question")}
      field={(asked) => (
        <WhoRadios
          {...props}
          asked={asked}
          hint={candidates === null ? `${t("silent")} ${t("hint")}` : t("hint")}
          candidates={candidates ?? []}
          someoneElse={{ value: someoneElse, text: t("else"), hint: t("elseHint") }}
        />
      )}
    />
  );
}

const ofPerson = ["given", "family", "nhsNumber", "born[day]", "born[month]", "born[year]"] as const;

function Person(props: JourneyProps) {
  const t = useTranslations("family.apply.person");
  const { after, ...frame } = useFrame("apply", props);
  return (
    <>
      <FormPage
        {...frame}
        heading={t("question")}
        lead={<p>{t("lead")}</p>}
        hidden={carried(props, ...ofPerson)}
      >
        <PersonFields {...props} />
      </FormPage>
      {after}
    </>
  );
}

function BasisStep(props: JourneyProps) {
  const t = useTranslations("family.apply.basis");
  return (
    <QuestionPage
      {...useFrame("apply", props)}
      hidden={carried(props, "basis")}
      question={t("question")}
      field={(asked) => (
        <Radios
          name="basis"
          fieldset={{ legend: asked }}
          value={textOf(props, "basis")}
          items={bases.map((basis) => ({
            value: basis,
            text: t(basis),
            hint: { text: t(`${basis}Hint`) },
          }))}
          errorMessage={props.errors.beside("basis")}
        />
      )}
    />
  );
}

const yesNoQuestions = ["sameAddress", "addressIsRight", "childCanConsent"] as const;

function Parental(props: JourneyProps) {
  const t = useTranslations("family.apply.parental");
  const { after, ...frame } = useFrame("apply", props);
  return (
    <>
      <FormPage {...frame} heading={t("question")} hidden={carried(props, "evidence", ...yesNoQuestions)}>
        <Radios
          name="evidence"
          fieldset={{ legend: { text: t("evidence"), size: "s" } }}
          value={textOf(props, "evidence")}
          items={evidenceCodes.map((code) => ({ value: code, text: t(`evidenceCodes.${code}`) }))}
          errorMessage={props.errors.beside("evidence")}
        />
        {yesNoQuestions.map((name) => (
          <Radios
            key={name}
            name={name}
            fieldset={{ legend: { text: t(name), size: "s" } }}
            value={textOf(props, name)}
            items={[
              { value: "yes", text: t("yes") },
              { value: "no", text: t("no") },
            ]}
            errorMessage={props.errors.beside(name)}
          />
        ))}
      </FormPage>
      {after}
    </>
  );
}

function RelationshipStep(props: JourneyProps) {
  const t = useTranslations("family.apply.relationship");
  return (
    <QuestionPage
      {...useFrame("apply", props)}
      hidden={carried(props, "relationship")}
      question={t("question")}
      field={(asked) => <RelationshipRadios {...props} asked={asked} />}
    />
  );
}

function Access(props: JourneyProps) {
  const t = useTranslations("family.apply.access");
  return (
    <QuestionPage
      {...useFrame("apply", props)}
      hidden={carried(props, "access")}
      question={t("question")}
      field={(asked) => <AccessBoxes {...props} asked={asked} hint={t("hint")} />}
    />
  );
}

function useRow({ to }: JourneyProps) {
  return (question: string, step: string, answer: AnswerRow["answer"]): AnswerRow => ({
    question,
    answer,
    changeHref: to(step),
    changeWhat: question,
  });
}

function useRows(props: JourneyProps) {
  const t = useTranslations("family.apply");
  const kinds = useTranslations("family.relationships");
  const dates = dateWords(useLocale());
  const names = useAccessNames();
  const row = useRow(props);
  const asked = readHelpAsked(props.values, props.today);
  if (asked === null) return [];
  const { who, basis, relationship, parental, access } = asked;
  const chosen = props.candidates?.find(({ person }) => person === textOf(props, "who"))?.name;
  const name = typeof who === "string" ? chosen : `${who.given} ${who.family}`;
  const person =
    typeof who === "string"
      ? []
      : [
          row(t("check.nhsNumber"), "person", { value: displayNhsNumber(who.nhsNumber) }),
          row(t("check.born"), "person", { value: dates.day(who.born) }),
        ];
  const shown =
    parental === null
      ? [row(t("check.relationship"), "relationship", { value: kinds(relationship) })]
      : [
          row(t("check.evidence"), "parental", { value: t(`parental.evidenceCodes.${parental.evidence}`) }),
          ...yesNoQuestions.map((one) =>
            row(t(`check.${one}`), "parental", { value: t(parental[one] ? "parental.yes" : "parental.no") }),
          ),
        ];
  return [
    row(t("check.who"), "who", { value: name === undefined ? undefined : <bdi>{name}</bdi> }),
    ...person,
    row(t("check.basis"), "basis", { value: t(`basis.${basis}`) }),
    ...shown,
    row(t("check.access"), "access", { list: names(access) }),
  ];
}

function Check(props: JourneyProps) {
  const t = useTranslations("family.apply.check");
  const words = useTranslations("family");
  const { errors, problem, oneTimeKey, caption, after } = useFrame("apply", props);
  return (
    <CheckAnswers
      {...{ errors, problem, oneTimeKey, caption, after }}
      heading={t("title")}
      action={props.send}
      button={t("send")}
      words={{ change: words("change"), notProvided: words("notProvided") }}
      sections={[{ rows: useRows(props) }]}
    >
      <p>{t("rule")}</p>
    </CheckAnswers>
  );
}

/** Asking to help somebody: who, on what ground, what one is to them, what one needs, and all of it to check. */
export function ApplyJourney(props: JourneyProps) {
  if (props.step === "who") return <Who {...props} />;
  if (props.step === "person") return <Person {...props} />;
  if (props.step === "basis") return <BasisStep {...props} />;
  if (props.step === "parental") return <Parental {...props} />;
  if (props.step === "relationship") return <RelationshipStep {...props} />;
  return props.step === "access" ? <Access {...props} /> : <Check {...props} />;
}
