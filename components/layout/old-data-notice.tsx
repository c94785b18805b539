import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { TimeText } from "../ui/time-text.tsx";

export interface OldDataProps {
  /** When the data was read, for machines (ISO 8601). */
  at: string;
  /** The same for people, in the language of the page: "16 May, 9:58am"; on the same day the time is enough. */
  when: string;
}

const timeAt = (at: string) =>
  function Time(words: ReactNode) {
    return <TimeText at={at}>{words}</TimeText>;
  };

/** In a panel whose data is not of now: since when it is as it is, and why, where that is known. */
export function OldDataNotice({ at, when, children }: OldDataProps & { children?: ReactNode }) {
  const t = useTranslations("shell.age");
  return (
    <p className="app-old-data">
      <svg className="app-old-data__icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M12 3a9 9 0 1 1-6.4 2.6M12 7v5l3 2M5 2v4h4" />
      </svg>
      <span>
        {t.rich("updated", { when, time: timeAt(at) })}
        {children !== undefined && (
          <>
            <br />
            {children}
          </>
        )}
      </span>
    </p>
  );
}

/** Above the whole page, under the header: there is no connection. Announced once. */
export function OfflineBar({ children }: { children: ReactNode }) {
  return (
    <div className="app-offline" role="status">
      <p className="app-offline__row nhsuk-width-container">
        <svg className="app-offline__icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M2 9a15 15 0 0 1 20 0M5.5 12.7a10 10 0 0 1 13 0M9 16.3a5 5 0 0 1 6 0M12 20h.01M4 3l17 17" />
        </svg>
        <span>{children}</span>
      </p>
    </div>
  );
}

/** The same, with the time from which what is shown is. */
export function OfflineStrip({ at, when }: OldDataProps) {
  const t = useTranslations("shell.age");
  return <OfflineBar>{t.rich("offline", { when, time: timeAt(at) })}</OfflineBar>;
}
