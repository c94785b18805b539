import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Standing, VideoCall } from "#lib/domain/video-calls/model.ts";
import { bdi, CallThePlace, useDayAndTime } from "./call-words.tsx";

/** That a phone call was asked for, and when: the receipt. */
export function PhoneAsked({ call, standing }: { call: VideoCall; standing: Standing }) {
  const t = useTranslations("video-calls.phone");
  const dates = dateWords(useLocale());
  if (call.callAskedAt === null || standing === "over") return null;
  const time = dates.time(call.callAskedAt) ?? "";
  return (
    <Notice headingLevel={2} title={t("asked")}>
      <p>{t.rich("askedText", { bdi, name: call.place.name, time })}</p>
      <p>{t("stillJoin")}</p>
    </Notice>
  );
}

interface PhoneInsteadProps {
  call: VideoCall;
  standing: Standing;
  action: FormAction;
  oneTimeKey: string;
}

/** The telephone as the other way: whom to call, and once the call is open one press to be called. */
export function PhoneInstead({ call, standing, action, oneTimeKey }: PhoneInsteadProps) {
  const t = useTranslations("video-calls.phone");
  const opens = useDayAndTime()(call.opensAt);
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("heading")} />
      {standing === "open" && call.callAskedAt === null && (
        <>
          <p>{t.rich("instead", { bdi, name: call.place.name })}</p>
          <Form action={action} oneTimeKey={oneTimeKey}>
            <Button variant="secondary" text={t("button")} />
          </Form>
        </>
      )}
      <CallThePlace place={call.place} />
      {standing === "early" && <p>{t("later", opens)}</p>}
    </section>
  );
}
