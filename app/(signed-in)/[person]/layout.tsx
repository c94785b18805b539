import type { ReactNode } from "react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LiveAccess } from "#components/layout/live-access.tsx";
import { LiveUnread } from "#components/layout/live-unread.tsx";
import { SessionClock } from "#components/layout/session-clock.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { LiveKept } from "#components/offline/live-kept.tsx";
import { LiveOwnBrowser } from "#components/push/live-own-browser.tsx";
import { describeSession } from "#lib/access/asker.ts";
import { accessMark } from "#lib/access/live-access.ts";
import { requireAsker } from "#lib/access/request.ts";
import { brand } from "#lib/brand.ts";
import { parsePersonHandle, paths } from "#lib/paths.ts";
import { actingOf, titleTemplate } from "#app/(signed-in)/acting.ts";
import { logOutAction } from "#app/(signed-in)/log-out/actions.ts";
import { pathOfRequest } from "#app/(signed-in)/turn-away.ts";
import { readUnread } from "#app/(signed-in)/unread.ts";

interface PersonLayoutProps {
  readonly params: Promise<{ person: string }>;
  readonly children: ReactNode;
}

/** Every title about another person begins with their name, so that no two tabs look alike. */
export async function generateMetadata({ params }: Pick<PersonLayoutProps, "params">): Promise<Metadata> {
  const template = await titleTemplate((await params).person);
  return template === null ? {} : { title: { template, default: template.replace("%s", brand.productName) } };
}

/** The frame of a person's own pages. It guards nothing: it only saves a page that would be refused anyway. */
export default async function PersonLayout({ params, children }: PersonLayoutProps) {
  const person = parsePersonHandle((await params).person);
  if (person === null) redirect(paths.nowhere());
  const asker = await requireAsker();
  const session = await describeSession(asker);
  if (session.state !== "live") redirect(`/api/turned-away?to=${encodeURIComponent(await pathOfRequest())}`);
  const [mark, unread] = await Promise.all([accessMark(asker, person), readUnread(person)]);
  return (
    <Shell
      person={person}
      plain={session.plain}
      logOut={logOutAction}
      acting={await actingOf(person)}
      unread={unread ?? undefined}
      beforeMain={
        <>
          <SessionClock session={session} logOut={logOutAction} />
          {mark !== null && (
            <LiveAccess address={paths.accessChanges(person, mark)} home={paths.home(person)} />
          )}
          <LiveOwnBrowser address={paths.thisBrowser()} mark={session.mark} />
          <LiveKept mark={session.mark} />
          {unread !== null && <LiveUnread address={paths.unread()} mark={session.mark} first={unread} />}
        </>
      }
    >
      {children}
    </Shell>
  );
}
