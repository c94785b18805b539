import { useTranslations } from "next-intl";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { CallSurgery } from "./call-surgery.tsx";
import type { KnownSurgery } from "./surgery.ts";

interface ResultLinksProps {
  resultId: string;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** The person chose to see a result that has a warning: the printed page must not ask again. */
  seen: boolean;
}

/** What else can be done with a result: print it, ask about it, and get away safely. */
export function ResultLinks({ resultId, person, surgery, seen }: ResultLinksProps) {
  const t = useTranslations("test-results");
  return (
    <section className="app-not-printed">
      <p className="m-0">
        <Link
          className="app-alone"
          href={`${paths.printTestResult(person, resultId)}${seen ? "?see=now" : ""}`}
        >
          {t("links.print")}
        </Link>
      </p>
      <Details summary={t("links.question")} classes="m-0">
        <p>
          <CallSurgery surgery={surgery} /> {t("links.sayWhich")}
        </p>
      </Details>
      <p className="m-0">
        <Link className="app-alone" href={paths.safety()}>
          {t("links.pressure")}
        </Link>
      </p>
    </section>
  );
}
