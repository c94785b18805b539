import { useTranslations } from "next-intl";
import { CharacterCount } from "#components/ui/character-count.tsx";
import { Heading } from "#components/ui/heading.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { mostTyped } from "#lib/domain/record-requests/form.ts";
import { useCharacterWords } from "./character-words.ts";

export interface ReplyFormProps {
  /** What the surgery asks. */
  question: string;
  action: FormAction;
  oneTimeKey: string;
  typed: string;
  errors: FieldErrors;
}

/** What the surgery asks, and a field for the answer. */
export function ReplyForm({ question, action, oneTimeKey, typed, errors }: ReplyFormProps) {
  const t = useTranslations("record-requests.reply");
  const words = useCharacterWords();
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("heading")} />
      <PaperCard edge>
        <p dir="auto">{question}</p>
      </PaperCard>
      <Form action={action} oneTimeKey={oneTimeKey} button={t("button")}>
        <CharacterCount
          name="reply"
          label={{ text: t("label"), size: "s" }}
          hint={t("hint")}
          value={typed}
          maxlength={mostTyped.reply}
          words={words}
          errorMessage={errors.beside("reply")}
          attributes={{ dir: "auto" }}
        />
      </Form>
    </section>
  );
}
