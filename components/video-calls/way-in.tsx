import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Standing, VideoCall } from "#lib/domain/video-calls/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { bdi, useDayAndTime } from "./call-words.tsx";
import { LiveOpening } from "./live-opening.tsx";

interface JoinProps {
  call: VideoCall;
  person: PersonHandle;
}

/**
 * The way into the room, whose it is, and what is passed on. A plain link: a form that leads to another site is blocked
 * by the page's own policy, and a link that is fetched ahead would use up the way in.
 */
export function JoinCall({ call, person }: JoinProps) {
  const t = useTranslations("video-calls.open");
  const { name, origin } = call.supplier;
  return (
    <>
      <p>{t.rich("text", { bdi, supplier: name, host: new URL(origin).host })}</p>
      <a
        className="nhsuk-button"
        data-module="nhsuk-button"
        draggable="false"
        rel="noreferrer"
        href={paths.joinVideoCall(person, call.id)}
      >
        {t("join")}
      </a>
    </>
  );
}

interface WayInProps extends JoinProps {
  standing: Standing;
  /** Seconds until the call stands otherwise; null when it is over. */
  changesInSeconds: number | null;
}

/** When the call can be joined, the way in once it can, or that it is over. It goes on by itself where there is script. */
export function WayIn({ call, person, standing, changesInSeconds }: WayInProps) {
  const t = useTranslations("video-calls");
  const opens = useDayAndTime()(call.opensAt);
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t(`${standing}.heading`)} />
      {standing === "early" && (
        <>
          <p>{t("early.text", opens)}</p>
          <p className="app-with-script">{t("early.live")}</p>
          <p>
            <Link className="app-alone" href={paths.videoCall(person, call.id)}>
              {t("early.again")}
            </Link>
          </p>
        </>
      )}
      {standing === "open" && (
        <>
          <JoinCall call={call} person={person} />
          <p>{t("open.wait")}</p>
        </>
      )}
      {standing === "over" && <p>{t("over.missed")}</p>}
      {changesInSeconds !== null && <LiveOpening inSeconds={changesInSeconds} />}
    </section>
  );
}
