import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Guest, VideoCall, whyNoGuest } from "#lib/domain/video-calls/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useGuestName } from "./call-words.tsx";

/** The link of one guest, in a box from which it can be copied whole. */
function GuestLink({ guest }: { guest: Guest }) {
  const t = useTranslations("video-calls.guests");
  const name = useGuestName()(guest);
  return (
    <TextInput
      name={`link-${guest.id}`}
      label={{ text: t("link", { name }), size: "s" }}
      hint={t("linkHint")}
      value={guest.link}
      attributes={{ readOnly: true, dir: "ltr" }}
    />
  );
}

interface GuestListProps {
  call: VideoCall;
  person: PersonHandle;
  /** Why nobody more can be invited; null where somebody can. */
  shut: ReturnType<typeof whyNoGuest>;
}

/** Who was invited, each with the link to pass on, and the way to invite somebody. */
export function GuestList({ call, person, shut }: GuestListProps) {
  const t = useTranslations("video-calls.guests");
  if (shut === "over") return null;
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("heading")} />
      {shut === null && <p>{t("text", { most: call.mostGuests })}</p>}
      {shut === "not-allowed" && <p>{t("not-allowed")}</p>}
      {call.guests.map((guest) => (
        <GuestLink key={guest.id} guest={guest} />
      ))}
      {shut === "full" && <p>{t("full", { most: call.mostGuests })}</p>}
      {shut === null && (
        <p>
          <Link className="app-alone" href={paths.inviteToVideoCall(person, call.id)}>
            {t("go")}
          </Link>
        </p>
      )}
    </section>
  );
}
