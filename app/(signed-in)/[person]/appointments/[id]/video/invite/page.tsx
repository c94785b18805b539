import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { personIn } from "#app/(signed-in)/address.ts";
import {
  VideoPage,
  videoPageTitle,
  type VideoPageProps,
} from "#app/(signed-in)/[person]/appointments/[id]/_parts/video-pages.tsx";
import { keptForm, type KeptForm } from "#app/(signed-in)/kept-form.ts";
import { GuestList } from "#components/video-calls/guest-list.tsx";
import { InviteForm } from "#components/video-calls/invite-form.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { fieldErrors, titleWithErrors, type FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { now } from "#lib/clock.ts";
import { inviteFormName } from "#lib/domain/video-calls/form.ts";
import { whyNoGuest } from "#lib/domain/video-calls/model.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { inviteAction } from "./actions.ts";

async function readForm({ params, searchParams }: VideoPageProps) {
  const person = await personIn((await params).person);
  return keptForm(person, inviteFormName, searchParams);
}

async function errorsOf(codes: KeptForm["codes"]): Promise<FieldErrors> {
  const t = await getTranslations("video-calls");
  return fieldErrors(
    codes,
    [
      { name: "kind", messages: { missing: t("invite.whoMissing") } },
      {
        name: "language",
        messages: { missing: t("invite.languageMissing"), "too-long": t("invite.languageLong") },
      },
      { name: wholeForm, messages: { failed: t("invite.failed") } },
    ],
    t("error"),
  );
}

export const generateMetadata = (props: VideoPageProps): Promise<Metadata> =>
  videoPageTitle(props, async (call) => {
    const t = await getTranslations("video-calls");
    if (whyNoGuest(call, now().toString()) === "over") return t("over.heading");
    const { summary } = await errorsOf((await readForm(props)).codes);
    return titleWithErrors(t("invite.title"), summary.length > 0, t("error"));
  });

/** Inviting somebody to the call; where nobody more can come, why. */
export default async function InvitePage(props: VideoPageProps) {
  const { person: segment, id } = await props.params;
  const person = await personIn(segment);
  const t = await getTranslations("video-calls");
  const kept = await readForm(props);
  const errors = await errorsOf(kept.codes);
  return (
    <VideoPage {...{ person, id }} query={props.searchParams} back="call">
      {(call) => {
        const shut = whyNoGuest(call, now().toString());
        if (shut === "over") return <Heading level={1} size="l" text={t("over.heading")} />;
        if (shut !== null)
          return (
            <>
              <Heading level={1} size="l" text={t("invite.title")} />
              <GuestList {...{ call, person, shut }} />
            </>
          );
        return (
          <>
            {kept.lost && <Notice headingLevel={2} title={t("invite.notKept")} />}
            <InviteForm
              action={inviteAction.bind(null, person, id)}
              oneTimeKey={kept.key}
              values={kept.values}
              errors={errors}
            />
          </>
        );
      }}
    </VideoPage>
  );
}
