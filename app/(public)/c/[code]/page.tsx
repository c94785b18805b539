import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { CallPlace } from "#components/appointments/call-place.tsx";
import { LinkDown, LinkPageView, NoSuchLink } from "#components/cancel-by-text/link-page-view.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { publicPlace } from "#lib/access/public-place.ts";
import { requirePassiveAsker } from "#lib/access/request.ts";
import type { LinkPage } from "#lib/domain/cancel-by-text/model.ts";
import { getLinkPage } from "#lib/domain/cancel-by-text/queries.ts";
import { cancelByLinkAction, undoByLinkAction } from "./actions.ts";

interface LinkProps {
  readonly params: Promise<{ code: string }>;
}

/** Read once for title and page together. */
const readLinkPage = cache(async (code: string) => {
  const { correlationId } = await requirePassiveAsker();
  const read = await getLinkPage(correlationId, code);
  if (read.ok) return read.value;
  return read.failure.kind === "not-found" ? "none" : "down";
});

export async function generateMetadata({ params }: LinkProps): Promise<Metadata> {
  const t = await getTranslations("cancel-by-text");
  const page = await readLinkPage((await params).code);
  return { title: t(`${typeof page === "string" ? page : page.kind}.title`) };
}

/** The surgery's number and hours: what the link tells, and what the public directory adds. */
async function CallSurgery({ surgery: { odsCode, name, telephone } }: Pick<LinkPage, "surgery">) {
  const place = await publicPlace(await requirePassiveAsker(), odsCode);
  return <CallPlace name={name} place={{ hours: place.hours, telephone: telephone ?? place.telephone }} />;
}

/**
 * The one link of a text message. Opening it changes nothing, because telephones open links to show what is behind them:
 * only its button cancels. Nobody is asked to log in, and nothing says whose appointment it is or what it is for.
 */
export default async function CancelByTextPage({ params }: LinkProps) {
  const { code } = await params;
  const page = await readLinkPage(code);
  return (
    <PageMain namespaces={["cancel-by-text", "appointments"]} after={<UrgentBlock />}>
      {page === "none" && <NoSuchLink />}
      {page === "down" && <LinkDown />}
      {typeof page !== "string" && (
        <LinkPageView
          page={page}
          cancel={cancelByLinkAction.bind(null, code)}
          undo={undoByLinkAction.bind(null, code)}
          call={<CallSurgery surgery={page.surgery} />}
        />
      )}
    </PageMain>
  );
}
