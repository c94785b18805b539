import { useTranslations } from "next-intl";
import { CharacterCount, type CharacterCountWords } from "#components/ui/character-count.tsx";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import { Fieldset } from "#components/ui/fieldset.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { textOf, type JourneyValues } from "#components/ui/patterns/journey-values.ts";
import { TextInput } from "#components/ui/text-input.tsx";
import { tickedFacts, type TickedFact } from "#lib/domain/emergency-card/model.ts";

interface ChooseCardProps {
  action: FormAction;
  oneTimeKey: string;
  values: JourneyValues;
  errors: FieldErrors;
  /** How much may be typed. */
  most: { readonly words: number };
}

/** What is said of how much can be typed; `%{count}` stands in the words for the number. */
function useCharacterWords(): CharacterCountWords {
  const t = useTranslations("emergency-card.characters");
  return {
    textareaDescription: t.raw("limit") as string,
    underLimit: { one: t.raw("underOne") as string, other: t.raw("underOther") as string },
    atLimit: t("at"),
    overLimit: { one: t.raw("overOne") as string, other: t.raw("overOther") as string },
  };
}

const hinted = ["allergies", "emergency-treatment"] as const;

function Facts({ values }: Pick<ChooseCardProps, "values">) {
  const t = useTranslations("emergency-card");
  const hintOf = (fact: TickedFact) => {
    const known = hinted.find((one) => one === fact);
    return known === undefined ? {} : { hint: t(`hints.${known}`) };
  };
  return (
    <Checkboxes
      name="facts"
      fieldset={{ legend: { text: t("choose.facts"), size: "m" } }}
      hint={t("choose.factsHint")}
      values={[values["facts"] ?? []].flat()}
      items={tickedFacts.map((value) => ({ value, text: t(`facts.${value}`), ...hintOf(value) }))}
    />
  );
}

function Contact({ values, errors }: Pick<ChooseCardProps, "values" | "errors">) {
  const t = useTranslations("emergency-card.choose");
  return (
    <Fieldset legend={{ text: t("contact"), size: "m" }}>
      <p>{t("contactHint")}</p>
      <TextInput
        name="name"
        label={t("name")}
        value={textOf({ values }, "name")}
        errorMessage={errors.beside("name")}
        autocomplete="off"
        attributes={{ dir: "auto" }}
      />
      <TextInput
        name="relationship"
        label={t("relationship")}
        hint={t("relationshipHint")}
        value={textOf({ values }, "relationship")}
        errorMessage={errors.beside("relationship")}
        autocomplete="off"
        width={20}
        attributes={{ dir: "auto" }}
      />
      <TextInput
        name="telephone"
        type="tel"
        label={t("telephone")}
        value={textOf({ values }, "telephone")}
        errorMessage={errors.beside("telephone")}
        autocomplete="off"
        width={20}
      />
    </Fieldset>
  );
}

/** What is on the card: facts of the record, each by itself, somebody to call, and one line. It brings the h1 of the page. */
export function ChooseCard({ action, oneTimeKey, values, errors, most }: ChooseCardProps) {
  const t = useTranslations("emergency-card");
  const words = useCharacterWords();
  return (
    <FormPage
      heading={t("choose.title")}
      lead={<p>{t("choose.lead")}</p>}
      problem={t("problem")}
      errors={errors}
      action={action}
      oneTimeKey={oneTimeKey}
      button={t("choose.button")}
    >
      <Facts values={values} />
      <Contact values={values} errors={errors} />
      <CharacterCount
        name="words"
        label={{ text: t("choose.words"), size: "m" }}
        hint={t("choose.wordsHint")}
        value={textOf({ values }, "words")}
        errorMessage={errors.beside("words")}
        maxlength={most.words}
        words={words}
        rows={2}
        attributes={{ dir: "auto" }}
      />
    </FormPage>
  );
}
