import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CardGroup } from "#components/ui/card-group.tsx";
import { CallLink } from "#components/ui/call-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { stayNow, type CareUpdate } from "#lib/domain/care-updates/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useUpdateSentence, type Whose } from "./update-words.tsx";

interface UpdateListProps {
  person: PersonHandle;
  whose: Whose;
  /** Newest first. */
  updates: readonly CareUpdate[];
  /** ISO instant. */
  now: string;
}

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** Somebody is in hospital as far as anybody told: where, and the number of the ward. */
function InHospital({ stay, whose: { who, name } }: { stay: CareUpdate; whose: Whose }) {
  const t = useTranslations("care-updates.now");
  const phone = stay.ward?.telephone ?? null;
  const call = (chunks: ReactNode) => <CallLink phone={phone ?? ""}>{chunks}</CallLink>;
  return (
    <Notice headingLevel={2} title={t.rich("title", { who, name, bdi })}>
      <p>
        <bdi>{[stay.place, stay.ward?.name].filter(Boolean).join(", ")}</bdi>
      </p>
      {phone !== null && <p>{t.rich("call", { ward: stay.ward?.name ?? "", phone, call })}</p>}
      <p>{t("text")}</p>
    </Notice>
  );
}

/** Everything that happened, newest first, with where the person is now on top. */
export function UpdateList({ person, whose, updates, now }: UpdateListProps) {
  const t = useTranslations("care-updates");
  const sentence = useUpdateSentence(whose, now);
  const stay = stayNow(updates);
  if (updates.length === 0)
    return (
      <>
        <EmptyState text={t("none")} />
        <p>{t("noneMore")}</p>
      </>
    );
  return (
    <>
      <p>{t.rich("lead", { ...whose, bdi })}</p>
      {stay !== null && <InHospital stay={stay} whose={whose} />}
      <CardGroup
        stacked
        cards={updates.map((update) => ({
          key: update.id,
          title: sentence(update),
          href: paths.careUpdate(person, update.id),
          ...(update.isPrivate && { above: <Tag colour="grey" text={t("private")} /> }),
        }))}
      />
    </>
  );
}
