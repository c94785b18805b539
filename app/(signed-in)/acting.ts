import { isPlain } from "#app/_words/service-name.ts";
import { getTranslations } from "next-intl/server";
import { describeNamedPerson, type ActedFor } from "#lib/access/named-person.ts";
import { requireAsker } from "#lib/access/request.ts";
import { ageOn } from "#lib/age.ts";
import { brand } from "#lib/brand.ts";
import { dateAt, now } from "#lib/clock.ts";
import { me, paths } from "#lib/paths.ts";

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

/** What the banner says on every page about another person; undefined on one's own. */
export async function actingOf(segment: string) {
  const actedFor = await actedForIn(segment);
  if (actedFor === null) return undefined;
  const t = await getTranslations("shell.acting");
  return {
    name: nameOf(actedFor) || t("nameless"),
    age: await ageInWords(actedFor),
    switchBack: { href: paths.home(me) },
  };
}

/** How titles about another person read: the name first, and "%s" for the page's own. Null on one's own pages, and in safety mode. */
export async function titleTemplate(segment: string): Promise<string | null> {
  const actedFor = segment === me || (await isPlain()) ? null : await actedForIn(segment);
  if (actedFor === null) return null;
  const t = await getTranslations("shell.acting");
  return `${(actedFor.given ?? t("nameless")).replaceAll("%", "")}: %s – ${brand.productName}`;
}
