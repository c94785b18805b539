import { useTranslations } from "next-intl";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import { Button } from "#components/ui/button.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";

export interface AskCorrectionProps {
  /** `startCorrectionAction`, bound to the person; absent where who reads may not ask, and nothing is drawn. */
  action: FormAction | undefined;
  /** The entry: what kind it is ("Medicine"), its title, its date in words, and who holds it; empty where not known. */
  about: {
    readonly kind: string;
    readonly title: string;
    readonly date: string;
    readonly source: string;
  };
}

/** Begins the journey to a correction of one entry. The entry travels in the form, never in the address. */
export function AskCorrection({ action, about }: AskCorrectionProps) {
  const t = useTranslations("record-requests.ask");
  if (action === undefined) return null;
  return (
    <Form action={action} hidden={{ ...about }} classes="app-not-printed">
      <Button
        variant="secondary"
        text={
          <>
            {t("button")}
            <VisuallyHidden> {t("of", { title: about.title })}</VisuallyHidden>
          </>
        }
      />
    </Form>
  );
}
