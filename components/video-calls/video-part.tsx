import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Standing, VideoCall } from "#lib/domain/video-calls/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useDayAndTime } from "./call-words.tsx";
import { TestLink } from "./call-view.tsx";
import { LiveOpening } from "./live-opening.tsx";
import { JoinCall } from "./way-in.tsx";

interface VideoPartProps {
  /** The appointment's. */
  id: string;
  person: PersonHandle;
  /** Null where the video service did not answer. */
  call: VideoCall | null;
  standing: Standing;
  changesInSeconds: number | null;
}

function Opens({ call }: { call: VideoCall }) {
  const t = useTranslations("video-calls.early");
  return <p>{t("text", useDayAndTime()(call.opensAt))}</p>;
}

/** On the page of an appointment by video: when it can be joined, the way in once it can, and the page of the call. */
export function VideoPart({ id, person, call, standing, changesInSeconds }: VideoPartProps) {
  const t = useTranslations("video-calls.part");
  return (
    <section className="app-section app-not-printed">
      <Heading level={2} size="m" text={t("heading")} />
      {call === null && <p>{t("silent")}</p>}
      {call !== null && standing === "early" && <Opens call={call} />}
      {call !== null && standing === "open" && <JoinCall call={call} person={person} />}
      <p>
        <Link className="app-alone" href={paths.videoCall(person, id)}>
          {t("go")}
        </Link>
      </p>
      <p>
        <TestLink id={id} person={person} />
      </p>
      {changesInSeconds !== null && <LiveOpening inSeconds={changesInSeconds} />}
    </section>
  );
}
