import { useTranslations } from "next-intl";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import { QuestionPage } from "#components/ui/patterns/question-page.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { needs } from "#lib/domain/booking/model.ts";
import { carried, textOf } from "#components/ui/patterns/journey-values.ts";
import { listOf, useFrame, type BookingProps } from "./journey.tsx";

/** What the surgery is asked to arrange: an interpreter, and reasonable adjustments (Equality Act 2010, section 20). */
export function HelpQuestion(props: BookingProps) {
  const t = useTranslations("booking.help");
  const kept = textOf(props, "helpKnown") === "yes" ? "hintKept" : "hintNotKept";
  const hint = textOf(props, "instead") === "" ? "hint" : kept;
  return (
    <QuestionPage
      {...useFrame(props)}
      hidden={carried(props, "needs", "language", "otherNeed")}
      question={t("question")}
      field={(asked) => (
        <Checkboxes
          name="needs"
          fieldset={{ legend: asked }}
          hint={t(hint)}
          values={listOf(props, "needs")}
          items={needs.map((need) => ({ value: need, text: t(`needs.${need}`) }))}
        />
      )}
    >
      <TextInput
        name="language"
        label={{ text: t("language"), size: "s" }}
        hint={t("languageHint")}
        value={textOf(props, "language")}
        errorMessage={props.errors.beside("language")}
      />
      <TextInput
        name="otherNeed"
        label={{ text: t("other"), size: "s" }}
        value={textOf(props, "otherNeed")}
        errorMessage={props.errors.beside("otherNeed")}
        attributes={{ dir: "auto" }}
      />
    </QuestionPage>
  );
}
