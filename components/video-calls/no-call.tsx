import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

interface NoCallProps {
  person: PersonHandle;
  /** The appointment's. */
  id: string;
  /** The appointment is not by video, it has no call (any more), or nobody can tell now. */
  kind: "notVideo" | "gone" | "silent";
  /** Whom to call, and on which number. */
  call: ReactNode;
}

/** The page in the place of a call that cannot be shown: why, and whom to call. */
export function NoCall({ person, id, kind, call }: NoCallProps) {
  const t = useTranslations("video-calls");
  return (
    <>
      <Heading level={1} size="l" text={t(`${kind}.title`)} />
      <p>{t(`${kind}.text`)}</p>
      {kind === "silent" && <p>{t("silent.soon")}</p>}
      {kind !== "notVideo" && call}
      {kind === "silent" && (
        <p>
          <Link className="app-alone" href={paths.videoCall(person, id)}>
            {t("silent.again")}
          </Link>
        </p>
      )}
      <p>
        <Link className="app-alone" href={paths.appointment(person, id)}>
          {t("backToAppointment")}
        </Link>
      </p>
    </>
  );
}
