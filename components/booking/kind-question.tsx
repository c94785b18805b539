import { useLocale, useTranslations } from "next-intl";
import { CharacterCount } from "#components/ui/character-count.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import { QuestionPage } from "#components/ui/patterns/question-page.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { mostTyped } from "#lib/domain/booking/form.ts";
import type { OfferedKind } from "#lib/domain/booking/model.ts";
import { paths } from "#lib/paths.ts";
import { useKindWords, useMoment } from "./booking-words.tsx";
import { useCharacterWords } from "./character-words.ts";
import { carried, textOf } from "#components/ui/patterns/journey-values.ts";
import { useFrame, type BookingProps } from "./journey.tsx";

const toUrgent = (chunks: React.ReactNode) => <Link href={paths.urgent()}>{chunks}</Link>;

interface KindQuestionProps extends BookingProps {
  kinds: readonly OfferedKind[];
  /** Up to which day (ISO date) was looked, and whether all that is there could be read. */
  looked: { readonly until: string; readonly incomplete: boolean };
}

/** What the appointment is for: what the surgery's diary has, each with its next free time. */
export function KindQuestion({ kinds, looked, ...props }: KindQuestionProps) {
  const t = useTranslations("booking");
  const kindWords = useKindWords();
  const momentOf = useMoment();
  const characterWords = useCharacterWords();
  const until = dateWords(useLocale()).weekday(looked.until);
  const none = looked.incomplete ? t("incomplete") : t("noneNow", { day: until });
  const chosen = textOf(props, "kind");
  // A kind that was chosen before may have no free time now.
  const missing =
    chosen === "" || kinds.some(({ kind }) => kind === chosen) ? [] : [{ kind: chosen, next: null }];
  return (
    <QuestionPage
      {...useFrame(props)}
      hidden={carried(props, "kind", "about")}
      question={t("kind.question")}
      field={(asked) => (
        <Radios
          name="kind"
          fieldset={{ legend: asked }}
          hint={t("kind.other")}
          value={chosen}
          items={[...kinds, ...missing].map(({ kind, next }) => ({
            value: kind,
            text: kindWords(kind),
            hint: next === null ? none : t("next", momentOf(next)),
          }))}
          errorMessage={props.errors.beside("kind")}
        />
      )}
    >
      <CharacterCount
        name="about"
        label={{ text: t("kind.about"), size: "s" }}
        hint={t("kind.aboutHint")}
        value={textOf(props, "about")}
        rows={2}
        maxlength={mostTyped.about}
        words={characterWords}
        errorMessage={props.errors.beside("about")}
        attributes={{ dir: "auto" }}
      />
      <p>{t.rich("urgent", { a: toUrgent })}</p>
    </QuestionPage>
  );
}
