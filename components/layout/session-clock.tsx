import { useTranslations } from "next-intl";
import type { FormAction } from "../ui/patterns/form.tsx";
import { LogOutForm } from "./log-out-form.tsx";
import type { SessionState } from "./live-session.tsx";
import { SessionDialog } from "./session-dialog.tsx";

export interface SessionClockProps {
  /** The live session as the server described it. */
  session: SessionState & { readonly warnBeforeEndSeconds: number };
  logOut: FormAction;
}

/**
 * Warns before the session ends and lets people stay. Without script nothing warns, and the server ends the session
 * all the same: the next request says so.
 */
export function SessionClock({ session, logOut }: SessionClockProps) {
  const t = useTranslations("shell");
  const { mark, warnBeforeEndSeconds, idleEndsInSeconds, absoluteEndsInSeconds } = session;
  const minutes = Math.max(1, Math.round(warnBeforeEndSeconds / 60));
  return (
    <SessionDialog
      session={{ mark, idleEndsInSeconds, absoluteEndsInSeconds }}
      warnBeforeEndSeconds={warnBeforeEndSeconds}
      words={{
        heading: t("session.heading"),
        idle: t("session.idle", { minutes }),
        limit: t("session.limit", { minutes }),
        stay: t("session.stay"),
        close: t("session.close"),
        problem: t("session.problem"),
      }}
    >
      <LogOutForm action={logOut} text={t("logOut")} look="link" />
    </SessionDialog>
  );
}
