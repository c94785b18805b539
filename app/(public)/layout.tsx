import type { ReactNode } from "react";
import { LiveKept } from "#components/offline/live-kept.tsx";
import { logOutAction } from "../(signed-in)/log-out/actions.ts";
import { AnyShell } from "./_parts/any-shell.tsx";

/** The frame of the pages that need no log in. Who is logged in keeps their places and can log out from here too. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <AnyShell logOut={logOutAction}>
      {children}
      <LiveKept mark="public" />
    </AnyShell>
  );
}
