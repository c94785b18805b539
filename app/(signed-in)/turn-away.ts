import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { problemPath } from "#lib/access/log-in-problem.ts";
import { me, parsePersonHandle, paths } from "#lib/paths.ts";
import type { Failure, Refusal } from "#lib/result.ts";

const logInAgain = (path: string): string => `/api/turned-away?to=${encodeURIComponent(path)}`;

/** The page that says how it stands between the two, for whoever can no longer open the other's pages. */
function helpingPage(path: string): string {
  const person = parsePersonHandle(path.split("/")[1] ?? "");
  return person === null || person === me ? paths.family() : paths.helping(person);
}

/** Where each refusal leads; what is not here is shown on the page itself. */
const turnings: Partial<Record<Refusal, (path: string) => string>> = {
  "acting-paused": helpingPage,
  "acting-over": helpingPage,
  "signed-out": logInAgain,
  "session-ended": logInAgain,
  "needs-p9": () => paths.proveWhoYouAre(me),
  "too-young": () => problemPath("too-young"),
};

/** The path of this request, as the proxy gave it. */
export async function pathOfRequest(): Promise<string> {
  return (await headers()).get("x-path") ?? paths.home(me);
}

/**
 * For a page whose question was refused: goes where the refusal leads (log in, prove who you are), to "page not
 * found" for what does not exist, and returns when the page should show the failure itself. It does not call
 * `notFound()`, which sends an empty page that only script fills. A form in front of something that is not shared leads
 * to `overview`, where that is said: nobody fills in what nobody takes.
 */
export async function turnAway(failure: Failure, overview?: string): Promise<void> {
  if (failure.kind === "not-found") redirect(paths.nowhere());
  if (failure.kind === "not-shared" && overview !== undefined) redirect(overview);
  if (failure.kind !== "not-allowed") return;
  const turning = turnings[failure.because];
  if (turning) redirect(turning(await pathOfRequest()));
}
