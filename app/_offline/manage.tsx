import { useState } from "react";
import { useTranslations } from "next-intl";
import { useQueryClient } from "@tanstack/react-query";
import { ManageKept } from "#components/offline/manage-kept.tsx";
import { alwaysKept, type KeptName, type KeptSection } from "#lib/kept-sections.ts";
import { fetchAndKeep, keptKey } from "./kept-query.ts";
import { sectionLines, type OpenHouseProps } from "./open-props.ts";

/** Updating, adding and removing parts, and removing everything. */
export function Manage({ vault, online, erase, changed }: OpenHouseProps & { changed: () => void }) {
  const t = useTranslations("offline");
  const client = useQueryClient();
  const [told, setTold] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const lines = sectionLines(vault);
  const keep = async (names: readonly KeptName[]) => {
    setBusy(true);
    const done = [];
    for (const name of names) done.push(await fetchAndKeep(client, vault, name));
    setBusy(false);
    const failed = done.find(({ is }) => is !== "kept");
    setTold(failed?.is === "full" ? t("keeping.full") : t(failed ? "manage.notUpdated" : "manage.updated"));
    changed();
  };
  const remove = async (section: KeptSection) => {
    await vault.remove(`kept/${section}`);
    client.removeQueries({ queryKey: keptKey(vault.person, section) });
    setTold(t("manage.removed", { section: t(`sections.${section}`) }));
    changed();
  };
  return (
    <ManageKept
      lines={lines}
      online={online === true}
      told={told}
      busy={busy}
      update={() => void keep([...alwaysKept, ...lines.map(({ section }) => section)])}
      add={(section) => void keep([section])}
      remove={(section) => void remove(section)}
      removeAll={erase}
    />
  );
}
