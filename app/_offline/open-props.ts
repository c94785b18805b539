import type { OpenVault } from "#lib/device/vault/vault-shape.ts";
import { keptSections, type KeptSection } from "#lib/kept-sections.ts";

/** What every view of an open vault is given. */
export interface OpenHouseProps {
  vault: OpenVault;
  /** Where the document stands: path and query. */
  place: string;
  online: boolean | null;
  check: () => Promise<boolean>;
  lock: () => void;
  erase: () => void;
}

const isSection = (name: string): name is KeptSection => keptSections.some((one) => one === name);

/** The sections that are kept, each with its time and size, in the order in which they are offered. */
export function sectionLines(vault: OpenVault) {
  const lines = vault.lines().flatMap(({ name, at, bytes }) => {
    const section = name.replace(/^kept\//, "");
    return isSection(section) ? [{ section, at, bytes }] : [];
  });
  return lines.sort((a, b) => keptSections.indexOf(a.section) - keptSections.indexOf(b.section));
}
