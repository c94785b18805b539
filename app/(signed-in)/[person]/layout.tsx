import type { ReactNode } from "react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { SessionClock } from "#components/layout/session-clock.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { describeSession } from "#lib/access/asker.ts";
import { describeNamedPerson, type ActedFor } from "#lib/access/gate.ts";
import { requireAsker } from "#lib/access/request.ts";
import { ageOn } from "#lib/age.ts";
import { brand } from "#lib/brand.ts";
import { dateAt, now } from "#lib/clock.ts";
import { me, parsePersonHandle, paths } from "#lib/paths.ts";
import { logOutAction } from "#app/(signed-in)/log-out/actions.ts";
import { pathOfRequest } from "#app/(signed-in)/turn-away.ts";

interface PersonLayoutProps {
  readonly params: Promise<{ person: string }>;
  readonly children: ReactNode;
}

/** Whom these pages are about, where the asker acts for them; null for oneself, and where the page will say why not. */
async function actedForIn(segment: string): Promise<ActedFor | null> {
  const named = await describeNamedPerson(await requireAsker(), segment);
  return named.ok ? named.value.actedFor : null;
}

/** "aged 5", or in months under 2. */
async function ageInWords({ birthDate }: ActedFor): Promise<string | undefined> {
  if (birthDate === null) return undefined;
  const t = await getTranslations("shell.acting");
  const { years, months } = ageOn(birthDate, dateAt(now()).toString());
  if (years === null || months === null) return undefined;
  return years < 2 ? t("ageMonths", { months }) : t("ageYears", { years });
}

const nameOf = ({ given, family }: ActedFor): string => [given, family].filter(Boolean).join(" ");

async function actingOf(segment: string) {
  const actedFor = await actedForIn(segment);
  if (actedFor === null) return undefined;
  const t = await getTranslations("shell.acting");
  return {
    name: nameOf(actedFor) || t("nameless"),
    age: await ageInWords(actedFor),
    switchBack: { href: paths.home(me) },
  };
}

/** Every title about another person begins with their name, so that no two tabs look alike. */
export async function generateMetadata({ params }: Pick<PersonLayoutProps, "params">): Promise<Metadata> {
  const { person } = await params;
  const actedFor = person === me ? null : await actedForIn(person);
  if (actedFor === null) return {};
  const t = await getTranslations("shell.acting");
  const name = (actedFor.given ?? t("nameless")).replaceAll("%", "");
  return {
    title: { template: `${name}: %s – ${brand.productName}`, default: `${name} – ${brand.productName}` },
  };
}

/** The frame of a person's own pages. It guards nothing: it only saves a page that would be refused anyway. */
export default async function PersonLayout({ params, children }: PersonLayoutProps) {
  const person = parsePersonHandle((await params).person);
  if (person === null) redirect(paths.nowhere());
  const session = await describeSession(await requireAsker());
  if (session.state !== "live") redirect(`/api/turned-away?to=${encodeURIComponent(await pathOfRequest())}`);
  return (
    <Shell
      person={person}
      logOut={logOutAction}
      acting={await actingOf(person)}
      beforeMain={<SessionClock session={session} logOut={logOutAction} />}
    >
      {children}
    </Shell>
  );
}
