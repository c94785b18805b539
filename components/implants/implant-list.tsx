import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ContentReview } from "#components/layout/content-review.tsx";
import { PanelMissing, PanelSources, type KnownSurgery } from "#components/layout/panel-sources.tsx";
import { Link } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import type { Implant, ImplantList as List } from "#lib/domain/implants/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { knowsAll } from "#lib/record-panel.ts";
import { explanationsMeta } from "./explanation.ts";
import { ImplantCard } from "./implant-card.tsx";
import { RecallNotices } from "./recall-notice.tsx";

interface ImplantListProps {
  list: List;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** The way to say that something about an entry is wrong. */
  correction?: ((implant: Implant) => ReactNode) | undefined;
}

function Entries({ list, person, correction }: Omit<ImplantListProps, "surgery">) {
  const t = useTranslations("implants");
  if (list.items.length === 0) {
    const known = knowsAll(list);
    return (
      <EmptyState text={known ? t("none") : t("noneKnown")}>{known && <p>{t("noneMore")}</p>}</EmptyState>
    );
  }
  return (
    <>
      <p>
        <Link className="app-alone" href={paths.printImplants(person)}>
          {t("print.link")}
        </Link>
      </p>
      {list.items.map((implant) => (
        <ImplantCard key={implant.id} implant={implant} correction={correction?.(implant)} />
      ))}
    </>
  );
}

/** Safety notices first, then every implant with all its facts, then where they come from. */
export function ImplantList({ list, person, surgery, correction }: ImplantListProps) {
  const t = useTranslations("implants");
  const panel = { panel: list, what: t("what"), surgery };
  return (
    <>
      <RecallNotices recalls={list.recalls} tryAgain={paths.implants(person)} />
      <PanelMissing {...panel} tryAgain={paths.implants(person)} />
      <p>{t("lead")}</p>
      <Entries list={list} person={person} correction={correction} />
      {list.removed > 0 && <p>{t("removed", { count: list.removed })}</p>}
      {list.recalls?.length === 0 && list.items.length > 0 && <p>{t("recalls.none")}</p>}
      <PanelSources {...panel} />
      {list.items.length > 0 && <ContentReview meta={explanationsMeta} />}
    </>
  );
}
