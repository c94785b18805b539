import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";

interface KeepPrivateProps {
  what: "appointment" | "entry";
  isPrivate: boolean;
  action: FormAction;
}

/** On the page of one appointment or entry: who sees it, and the one button that changes that. */
export function KeepPrivate({ what, isPrivate, action }: KeepPrivateProps) {
  const t = useTranslations("safety.private");
  return (
    <section className="app-section app-not-printed">
      <Heading level={2} size="m" text={t(isPrivate ? "isHeading" : "heading")} />
      <p>{t(isPrivate ? `${what}Is` : what)}</p>
      <p>{t(`${what}Held`)}</p>
      <Form action={action}>
        <Button variant="secondary" text={t(isPrivate ? "stop" : "keep")} />
      </Form>
    </section>
  );
}
