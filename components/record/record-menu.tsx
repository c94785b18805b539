import { useTranslations } from "next-intl";
import { CardGroup, type CardGroupProps } from "#components/ui/card-group.tsx";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** The way to every part of the record: what is held, what one can add or ask, and how to keep it. */
export function RecordMenu({ person }: { person: PersonHandle }) {
  const t = useTranslations();
  const health: CardGroupProps["cards"] = [
    { title: t("test-results.title"), href: paths.testResults(person) },
    { title: t("medicines.title"), href: paths.medicines(person) },
    { title: t("allergies.title"), href: paths.allergies(person) },
    { title: t("conditions.title"), href: paths.conditions(person) },
    { title: t("vaccinations.title"), href: paths.vaccinations(person) },
    { title: t("measurements.title"), href: paths.measurements(person) },
    { title: t("consultations.title"), href: paths.consultations(person) },
    { title: t("documents.title"), href: paths.documents(person) },
    { title: t("implants.title"), href: paths.implants(person) },
    { title: t("care-plan.title"), href: paths.carePlan(person) },
  ];
  const described = (
    name: "timeline" | "own-entries" | "record-requests" | "take-away" | "sharing" | "held-about-me",
    href: string,
  ) => ({ title: t(`${name}.title`), description: t(`record.describe.${name}`), href });
  return (
    <>
      <CardGroup stacked cards={[described("timeline", paths.timeline(person))]} />
      <CardGroup stacked heading={t("record.health.heading")} cards={health} />
      <CardGroup
        stacked
        heading={t("record.yours.heading")}
        cards={[
          described("own-entries", paths.ownEntries(person)),
          described("record-requests", paths.recordRequests(person)),
        ]}
      />
      <CardGroup
        stacked
        heading={t("record.more.heading")}
        cards={[
          described("take-away", paths.takeAway(person)),
          described("sharing", paths.sharing(person)),
          described("held-about-me", paths.heldAboutMe(person)),
          {
            title: t("access-history.title"),
            description: t("record.describe.access-history"),
            href: paths.whoLooked(person),
          },
        ]}
      />
    </>
  );
}
