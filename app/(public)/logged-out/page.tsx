import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { prose } from "#app/_words/prose.tsx";
import { ClearAppMark } from "#components/layout/clear-app-mark.tsx";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { requirePassiveAsker } from "#lib/access/request.ts";
import { paths } from "#lib/paths.ts";

type Query = Record<string, string | string[] | undefined>;

interface LoggedOutProps {
  searchParams: Promise<Query>;
}

const reasons = ["chosen", "forgotten", "idle", "limit", "elsewhere"] as const;

const reasonOf = (query: Query) => reasons.find((reason) => reason === query["reason"]) ?? "chosen";

/** After a log out by choice the address says it; after a time-out the ended session still does. */
async function deviceIsShared(query: Query): Promise<boolean> {
  if (query["device"] === "shared") return true;
  try {
    const found = await (await requirePassiveAsker()).session();
    return found.state === "ended" && found.session.sharedDevice;
  } catch {
    // The store does not answer: the page must still say that they are logged out.
    return false;
  }
}

export async function generateMetadata({ searchParams }: LoggedOutProps): Promise<Metadata> {
  const t = await getTranslations("logged-out");
  return { title: t(`${reasonOf(await searchParams)}.heading`) };
}

async function SharedDevice() {
  const t = await getTranslations("logged-out.shared");
  return (
    <>
      <Heading level={2} size="m" text={t("heading")} />
      {t.rich("body", prose)}
    </>
  );
}

async function Resume() {
  const t = await getTranslations("logged-out.again");
  return (
    <>
      <Heading level={2} size="m" text={t("heading")} />
      {t.rich("typed", prose)}
    </>
  );
}

export default async function LoggedOutPage({ searchParams }: LoggedOutProps) {
  const t = await getTranslations("logged-out");
  const query = await searchParams;
  const reason = reasonOf(query);
  const shared = await deviceIsShared(query);
  return (
    <PageMain namespaces={["logged-out"]}>
      <ClearAppMark />
      <Heading level={1} size="l" text={t(`${reason}.heading`)} />
      {t.rich(reason === "idle" && shared ? "idle.bodyShared" : `${reason}.body`, prose)}
      <Button href={paths.logIn()} text={t("logBackIn")} />
      {shared && <SharedDevice />}
      {(reason === "idle" || reason === "limit") && <Resume />}
    </PageMain>
  );
}
