import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { languageOf } from "#app/_words/messages.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { serviceName } from "#app/_words/service-name.ts";
import { CouldNotShow } from "#components/layout/could-not-show.tsx";
import { LogOutForm } from "#components/layout/log-out-form.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { ProfileFacts, ProfileMissing } from "#components/profile/profile-facts.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { OfferInstall } from "#components/without-signal/offer-install.tsx";
import { describeSession } from "#lib/access/asker.ts";
import { requireAsker } from "#lib/access/request.ts";
import { getProfile } from "#lib/domain/profile/queries.ts";
import { personIn } from "#app/(signed-in)/address.ts";
import { me, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { logOutAction } from "#app/(signed-in)/log-out/actions.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";

interface ProfileProps {
  readonly params: Promise<{ person: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("profile");
  return { title: t("title") };
}

/** The person's facts, or why they are not shown: at P5 the NHS number is only claimed and is never shown. */
async function Facts({ person }: { person: PersonHandle }) {
  const t = await getTranslations("profile");
  const asker = await requireAsker();
  const session = await describeSession(asker);
  if (session.state === "live" && session.identityLevel !== "P9")
    return (
      <CardGroup
        cards={[{ title: t("prove"), href: paths.proveWhoYouAre(person), description: t("notProven") }]}
      />
    );
  const profile = await getProfile(asker, person);
  if (profile.ok)
    return (
      <>
        <ProfileMissing profile={profile.value} tryAgain={paths.profile(person)} />
        <ProfileFacts profile={profile.value} language={languageOf(await getLocale(), ["profile"])} />
      </>
    );
  await turnAway(profile.failure);
  return <ProfileMissing profile={null} tryAgain={paths.profile(person)} />;
}

/** The ways to helping and being helped. */
const caring = [
  { name: "family", href: paths.family() },
  { name: "notices", href: paths.notices() },
  { name: "growingUp", href: paths.growingUp() },
  { name: "carer", href: paths.carers(me) },
] as const;

/** Nobody who acts for somebody sees their profile: it says so, and nothing of it. */
async function NotTheirs({ person }: { person: PersonHandle }) {
  const t = await getTranslations("profile");
  const profile = await getProfile(await requireAsker(), person);
  if (!profile.ok) await turnAway(profile.failure);
  return (
    <PageMain namespaces={["failures"]}>
      <CouldNotShow kind={profile.ok ? "not-shared" : profile.failure.kind} what={t("what")} />
    </PageMain>
  );
}

/** How this service looks and how it reaches one: the less important group. */
async function Settings() {
  const t = await getTranslations("profile");
  return (
    <section className="app-section">
      <CardGroup
        stacked
        secondary
        heading={t("settings.heading")}
        cards={[
          {
            title: t("settings.contact"),
            href: paths.contactPreferences(me),
            description: t("settings.contactLine"),
          },
          {
            title: t("settings.notifications"),
            href: paths.notifications(),
            description: t("settings.notificationsLine"),
          },
          {
            title: t("settings.emergencyCard"),
            href: paths.emergencyCard(me),
            description: t("settings.emergencyCardLine"),
          },
          {
            title: t("settings.withoutSignal"),
            href: paths.withoutSignal(),
            description: t("settings.withoutSignalLine"),
          },
          { title: t("settings.languages"), href: paths.languages(), description: t("settings.language") },
          { title: t("settings.accessibility"), href: paths.accessibility() },
          { title: t("settings.privacy"), href: paths.privacy() },
          { title: t("settings.forget"), href: paths.logOut(), description: t("settings.forgetLine") },
        ]}
      />
    </section>
  );
}

export default async function ProfilePage({ params }: ProfileProps) {
  const person = await personIn((await params).person);
  if (person !== me) return <NotTheirs person={person} />;
  const t = await getTranslations("profile");
  return (
    <PageMain namespaces={["profile"]} after={<UrgentBlock />}>
      <Heading level={1} size="xl" text={t("title")} />
      <Facts person={person} />
      <section className="app-section">
        <CardGroup
          stacked
          heading={t("caring.heading")}
          cards={caring.map(({ name, href }) => ({
            href,
            title: t(`caring.${name}`),
            description: t(`caring.${name}Line`),
          }))}
        />
      </section>
      <section className="app-section">
        <CardGroup
          stacked
          heading={t("safety.heading")}
          cards={[
            {
              title: t("safety.whoLooked"),
              href: paths.whoLooked(person),
              description: t("safety.whoLookedLine"),
            },
            {
              title: t("safety.choices"),
              href: paths.privacyChoices(),
              description: t("safety.choicesLine"),
            },
            { title: t("safety.support"), href: paths.safety(), description: t("safety.supportLine") },
          ]}
        />
      </section>
      <Settings />
      <section className="app-section">
        <OfferInstall name={await serviceName()} />
      </section>
      <LogOutForm action={logOutAction} text={t("settings.logOut")} look="secondary" />
    </PageMain>
  );
}
