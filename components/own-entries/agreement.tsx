import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";

/** For the person whom it is about: whether they agree with what a helper added, and the one button that changes that. */
export function Agreement({ agrees, action }: { agrees: boolean; action: FormAction }) {
  const t = useTranslations("own-entries.agreement");
  return (
    <section className="app-section app-not-printed">
      <Heading level={2} size="m" text={t("heading")} />
      <p>{t(agrees ? "text" : "notText")}</p>
      <Form action={action}>
        <Button variant="secondary" text={t(agrees ? "notAgree" : "agree")} />
      </Form>
    </section>
  );
}
