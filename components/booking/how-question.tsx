import { useTranslations } from "next-intl";
import { QuestionPage } from "#components/ui/patterns/question-page.tsx";
import { Radios, type RadioItem } from "#components/ui/radios.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Way } from "#lib/domain/booking/model.ts";
import { useMoment, useWayWords } from "./booking-words.tsx";
import { carried, textOf } from "#components/ui/patterns/journey-values.ts";
import { useFrame, type BookingProps } from "./journey.tsx";

export interface HowQuestionProps extends BookingProps {
  offered: readonly { readonly way: Way; readonly next: string }[];
  /** What is chosen is what the person asked for the last time. */
  usual: boolean;
  /** There may be more than is here. */
  incomplete: boolean;
}

/** How to be seen: what is possible, and always in person. A call is offered, never forced. */
export function HowQuestion({ offered, usual, incomplete, ...props }: HowQuestionProps) {
  const t = useTranslations("booking");
  const wayWords = useWayWords();
  const momentOf = useMoment();
  const possible = offered.map(({ way, next }): RadioItem => ({
    value: way,
    text: wayWords(way),
    hint: t("next", momentOf(next)),
  }));
  const any: RadioItem[] = offered.length === 1 ? [] : [{ value: "any", text: wayWords("any") }];
  const must = { value: "must-be-in-person", text: wayWords("must-be-in-person"), hint: t("how.mustHint") };
  const inPerson = offered.some(({ way }) => way === "in-person");
  const noneInPerson = inPerson || offered.length === 0 ? undefined : t("how.noneInPerson");
  const unusual = incomplete ? t("incomplete") : noneInPerson;
  return (
    <QuestionPage
      {...useFrame(props)}
      hidden={carried(props, "how", "whyInPerson")}
      question={t("how.question")}
      field={(asked) => (
        <Radios
          name="how"
          fieldset={{ legend: asked }}
          hint={usual ? t("how.usual") : unusual}
          value={textOf(props, "how")}
          items={[...possible, ...any, must]}
          errorMessage={props.errors.beside("how")}
        />
      )}
    >
      <TextInput
        name="whyInPerson"
        label={{ text: t("how.why"), size: "s" }}
        hint={t("how.whyHint")}
        value={textOf(props, "whyInPerson")}
        errorMessage={props.errors.beside("whyInPerson")}
        attributes={{ dir: "auto" }}
      />
    </QuestionPage>
  );
}
