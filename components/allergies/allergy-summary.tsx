import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { isCurrent, isInFull, type Allergy, type AllergyList } from "#lib/domain/allergies/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { plainReaction } from "./explanation.ts";
import { NothingKnown } from "./nothing-known.tsx";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

function Row({ allergy }: { allergy: Allergy }) {
  const t = useTranslations("allergies");
  const name = allergy.name ?? t("noName");
  const reactions = allergy.reactions.map(plainReaction).join(", ");
  return (
    <li>
      {allergy.severe && (
        <>
          <Tag colour="orange" text={t("summary.severe")} />{" "}
        </>
      )}
      {reactions === "" ? <bdi>{name}</bdi> : t.rich("summary.reactionTo", { bdi, name, reactions })}
      {allergy.cannotBeShownSafely && <> {t("unsafe")}</>}
    </li>
  );
}

/**
 * Allergies in a few lines, for pages about medicines: those that count now, or what is known of there being none.
 * `list` null means that they could not be read.
 */
export function AllergySummary({ list, person }: { list: AllergyList | null; person: PersonHandle }) {
  const t = useTranslations("allergies");
  const current = list?.items.filter(isCurrent) ?? [];
  return (
    <PaperCard>
      <Heading level={2} size="s" text={t("title")} />
      {current.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {current.map((allergy) => (
            <Row key={allergy.id} allergy={allergy} />
          ))}
        </ul>
      )}
      {list === null ? (
        <p>
          {t("none.unknown")}. {t("none.unknownText")}
        </p>
      ) : (
        <NothingKnown list={list} level={3} />
      )}
      {list !== null && current.length > 0 && !isInFull(list) && <p>{t("summary.more")}</p>}
      <p className="m-0">
        <Link className="app-alone" href={paths.allergies(person)}>
          {t("summary.see")}
        </Link>
      </p>
    </PaperCard>
  );
}
