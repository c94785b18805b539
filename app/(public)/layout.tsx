import type { ReactNode } from "react";
import { Shell } from "#components/layout/shell.tsx";
import { me } from "#lib/paths.ts";
import { logOutAction } from "../(signed-in)/log-out/actions.ts";
import { isSignedIn } from "./_parts/signed-in.ts";

/** The frame of the pages that need no log in. Who is logged in keeps their places and can log out from here too. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  return (await isSignedIn()) ? (
    <Shell person={me} logOut={logOutAction}>
      {children}
    </Shell>
  ) : (
    <Shell>{children}</Shell>
  );
}
