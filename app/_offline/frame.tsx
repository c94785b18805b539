import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { CallFirst, type CallPlace } from "#components/offline/call-first.tsx";
import { DoorMark } from "#components/layout/door-mark.tsx";
import { ExitPage } from "#components/layout/exit-page.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";
import { brand } from "#lib/brand.ts";
import { me, paths } from "#lib/paths.ts";

interface FrameProps {
  /** Under the header: that there is no connection, and since when what is shown is as it is. */
  strip?: ReactNode;
  back?: ReactNode;
  wide?: boolean | undefined;
  /** The surgery, where it was kept. */
  call?: CallPlace | null | undefined;
  children: ReactNode;
}

/** The frame of every view: the name, the way out, the view, whom to call. No link in it needs the internet. */
export function Frame({ strip, back, wide, call, children }: FrameProps) {
  const t = useTranslations("shell");
  return (
    <>
      <SkipLink text={t("skipLink")} />
      <header className="app-header">
        <div className="app-header__row nhsuk-width-container">
          <a
            className="app-header__brand"
            href={paths.home(me)}
            aria-label={t("homeOf", { name: brand.productName })}
          >
            <DoorMark />
            {brand.productName}
          </a>
          <ul className="app-header__own">
            <li>
              <ExitPage look="header" />
            </li>
          </ul>
        </div>
      </header>
      {strip}
      <main className="app-main" id="maincontent" tabIndex={-1}>
        <div className="nhsuk-width-container">
          <div className="nhsuk-grid-row">
            <div className={wide ? "nhsuk-grid-column-full" : "nhsuk-grid-column-two-thirds"}>
              {back !== undefined && <p className="app-back">{back}</p>}
              {children}
            </div>
          </div>
          <CallFirst place={call ?? null} />
        </div>
      </main>
      <footer className="app-footer">
        <div className="nhsuk-width-container">
          {brand.showsDisclaimer && <p className="app-footer__disclaimer">{t("footer.disclaimer")}</p>}
        </div>
      </footer>
    </>
  );
}
