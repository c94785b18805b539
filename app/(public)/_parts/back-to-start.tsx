import { getTranslations } from "next-intl/server";
import { BackLink } from "#components/ui/back-link.tsx";
import { me, paths } from "#lib/paths.ts";
import { findLiveSession } from "./live-session.ts";

/** Back to the first page: their own when they are logged in, everybody's when they are not. */
export async function BackToStart() {
  const t = await getTranslations("start");
  return (await findLiveSession()) !== null ? (
    <BackLink href={paths.home(me)} text={t("home")} />
  ) : (
    <BackLink href={paths.start()} text={t("heading")} />
  );
}
