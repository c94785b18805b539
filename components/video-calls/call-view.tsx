import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import type { Standing, VideoCall, whyNoGuest } from "#lib/domain/video-calls/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { bdi, useWhen } from "./call-words.tsx";
import { GuestList } from "./guest-list.tsx";
import { PhoneAsked, PhoneInstead } from "./phone-instead.tsx";
import { WayIn } from "./way-in.tsx";

/** What can have become of something that was asked a moment ago. */
export const toldKinds = ["invited", "early", "over", "unknown", "failed"] as const;

interface CallViewProps {
  call: VideoCall;
  person: PersonHandle;
  standing: Standing;
  changesInSeconds: number | null;
  shut: ReturnType<typeof whyNoGuest>;
  told: (typeof toldKinds)[number] | null;
  callInstead: FormAction;
  oneTimeKey: string;
}

/** What helps before the call, and the way to try camera and sound. */
function GetReady({ call, person }: Pick<CallViewProps, "call" | "person">) {
  const t = useTranslations("video-calls.ready");
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("heading")} />
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>{t("quiet")}</li>
        <li>{t("charge")}</li>
      </ul>
      <p>
        <TestLink id={call.id} person={person} />
      </p>
    </section>
  );
}

/** A plain link: only a whole new page may use camera and microphone, as its headers say. */
export function TestLink({ id, person }: { id: string; person: PersonHandle }) {
  const t = useTranslations("video-calls.ready");
  return (
    <a className="app-alone" href={paths.testVideoCall(person, id)}>
      {t("test")}
    </a>
  );
}

/** The call of one appointment: the way in, the telephone instead, getting ready, and who comes with the person. */
export function CallView(props: CallViewProps) {
  const { call, person, standing, changesInSeconds, shut, told, callInstead, oneTimeKey } = props;
  const t = useTranslations("video-calls");
  const when = useWhen()(call.startsAt);
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t.rich("with", { bdi, name: call.place.name, when })}</p>
      {told !== null && <Notice headingLevel={2} title={t(`told.${told}`)} />}
      <PhoneAsked call={call} standing={standing} />
      <WayIn {...{ call, person, standing, changesInSeconds }} />
      <PhoneInstead {...{ call, standing, oneTimeKey }} action={callInstead} />
      {standing !== "over" && <GetReady call={call} person={person} />}
      <GuestList {...{ call, person, shut }} />
    </>
  );
}
