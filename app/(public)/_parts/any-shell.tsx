import type { ReactNode } from "react";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { SessionClock } from "#components/layout/session-clock.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { isPlain } from "#app/_words/service-name.ts";
import { me } from "#lib/paths.ts";
import { findLiveSession } from "./live-session.ts";

interface AnyShellProps {
  logOut: FormAction;
  children: ReactNode;
}

/** The frame of a page that anybody may see: a person's own when they are logged in, everybody's when they are not. */
export async function AnyShell({ logOut, children }: AnyShellProps) {
  const session = await findLiveSession();
  const plain = await isPlain();
  if (session === null) return <Shell plain={plain}>{children}</Shell>;
  return (
    <Shell
      person={me}
      logOut={logOut}
      plain={plain}
      beforeMain={<SessionClock session={session} logOut={logOut} />}
    >
      {children}
    </Shell>
  );
}
