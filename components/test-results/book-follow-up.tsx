import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Booking a talk about a result with the surgery that holds it: the type is chosen, the way is not. */
export function BookFollowUp({ person }: { person: PersonHandle }) {
  const t = useTranslations("test-results.followUp");
  return (
    <div className="app-not-printed">
      <p>{t("text")}</p>
      <Button href={paths.bookWanted(person, { kind: "gp", step: "how" })} text={t("book")} />
    </div>
  );
}
