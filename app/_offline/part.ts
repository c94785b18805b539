import type { ReactNode } from "react";
import type { Messages } from "#app/_words/messages.ts";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import type { KeptSection } from "#lib/kept-sections.ts";
import type { KeptValues } from "./kept.ts";

/** What a page is drawn with beside what is kept of its section. */
export interface Drawing {
  /** Of the online page in whose place it stands: `/me/medicines`, `/me/medicines/<id>`, with its fragment. */
  readonly path: string;
  readonly surgery: KnownSurgery;
  /** Health time of what is kept (ISO instant): what is to come and what is over is told as it was then. */
  readonly at: string;
}

/** How one section is drawn without the internet: its words, and the contents of its pages, each with its h1. */
export interface KeptPart<N extends KeptSection> {
  readonly words: Partial<Messages>;
  /** Null where the path leads to nothing that is kept. */
  readonly draw: (value: KeptValues[N], drawing: Drawing) => ReactNode;
}

/** What an address names under the address of a list: `""` for the list itself, and null for what is deeper or elsewhere. */
export function itemAt(path: string, list: string): string | null {
  const [page = ""] = path.split("#");
  if (page === list) return "";
  const rest = page.startsWith(`${list}/`) ? page.slice(list.length + 1) : "";
  return rest === "" || rest.includes("/") ? null : rest;
}

const days = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" });

/** The day of an instant in England (ISO date). */
export const dayOf = (at: string): string => days.format(new Date(at));
