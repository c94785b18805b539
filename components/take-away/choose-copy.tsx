import { useTranslations } from "next-intl";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import { DateQuestion, dateFieldId, dateMessages } from "#components/ui/patterns/date-question.tsx";
import { fieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { takenSections } from "#lib/domain/take-away/model.ts";
import { typedDateIn, type DateCode } from "#lib/typed-date.ts";

/** What was typed before, and what was wrong with it, as a draft keeps them. */
export interface KeptChoice {
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly codes: Readonly<Record<string, string>>;
}

interface ChooseCopyProps {
  action: FormAction;
  /** Null where nothing was chosen yet: then every part is ticked. */
  kept: KeptChoice | null;
}

type Part = "from" | "to";

function useErrors(kept: KeptChoice | null) {
  const t = useTranslations("take-away");
  // A date may be left out whole, so that its being missing is never an error.
  const sentence = (part: Part) => (code: DateCode) =>
    code === "date-missing" ? null : t(`errors.${part}.${code}`);
  const dates = (["from", "to"] as const).map((name) => ({
    name,
    id: dateFieldId(name),
    messages: { ...dateMessages(sentence(name)), "to-before-from": t("errors.to-before-from") },
  }));
  const sections = {
    name: "sections",
    messages: { "sections-missing": t("errors.sections-missing") },
  } as const;
  return fieldErrors<Part | "sections">(kept?.codes ?? {}, [sections, ...dates], t("errorWord"));
}

/** What to take: parts, all of them ticked, and dates that may be left empty. It brings the h1 of the page. */
export function ChooseCopy({ action, kept }: ChooseCopyProps) {
  const t = useTranslations("take-away");
  const errors = useErrors(kept);
  const words = { day: t("choose.day"), month: t("choose.month"), year: t("choose.year") };
  const ticked = kept === null ? takenSections : [kept.values["sections"] ?? []].flat();
  return (
    <FormPage
      heading={t("title")}
      lead={<p>{t("lead")}</p>}
      problem={t("problem")}
      errors={errors}
      action={action}
      button={t("choose.button")}
    >
      <Checkboxes
        name="sections"
        fieldset={{ legend: { text: t("choose.sections"), size: "m" } }}
        hint={t("choose.sectionsHint")}
        errorMessage={errors.beside("sections")}
        values={ticked}
        items={takenSections.map((value) => ({ value, text: t(`parts.${value}`) }))}
      />
      <p>{t("choose.always")}</p>
      {(["from", "to"] as const).map((name) => (
        <DateQuestion
          key={name}
          name={name}
          asked={{ text: t(`choose.${name}`), size: "s" }}
          hint={t("choose.dateHint")}
          words={words}
          values={typedDateIn(kept?.values ?? {}, name)}
          errorMessage={errors.beside(name)}
          code={errors.codeOf(name)}
        />
      ))}
    </FormPage>
  );
}
