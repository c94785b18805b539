import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inQuery, personIn } from "#app/(signed-in)/address.ts";
import {
  VideoPage,
  videoPageTitle,
  type VideoPageProps,
} from "#app/(signed-in)/[person]/appointments/[id]/_parts/video-pages.tsx";
import { standingNow } from "#app/(signed-in)/[person]/appointments/[id]/_parts/video-part.tsx";
import { CallView, toldKinds } from "#components/video-calls/call-view.tsx";
import { newDraftKey } from "#lib/access/drafts.ts";
import { now } from "#lib/clock.ts";
import { whyNoGuest, type VideoCall } from "#lib/domain/video-calls/model.ts";
import { callInsteadAction } from "./actions.ts";

export const generateMetadata = (props: VideoPageProps): Promise<Metadata> =>
  videoPageTitle(props, async () => (await getTranslations("video-calls"))("title"));

/** An address alone says nothing of what the call itself would contradict. */
function isSo(told: (typeof toldKinds)[number], call: VideoCall): boolean {
  if (told === "invited") return call.guests.length > 0;
  const { standing } = standingNow(call);
  return told === "early" || told === "over" ? standing === told : true;
}

/** The video call of one appointment: when it opens, the way in, the telephone instead, and who comes with the person. */
export default async function VideoCallPage(props: VideoPageProps) {
  const { person: segment, id } = await props.params;
  const person = await personIn(segment);
  const asked = await inQuery(props.searchParams, "told");
  return (
    <VideoPage {...{ person, id }} query={props.searchParams} back="appointment">
      {(call) => (
        <CallView
          {...{ call, person }}
          {...standingNow(call)}
          shut={whyNoGuest(call, now().toString())}
          told={toldKinds.find((one) => one === asked && isSo(one, call)) ?? null}
          callInstead={callInsteadAction.bind(null, person, id)}
          oneTimeKey={newDraftKey()}
        />
      )}
    </VideoPage>
  );
}
