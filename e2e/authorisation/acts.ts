import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { actDoors } from "./other-doors.ts";
import type { SentForm } from "./walk.ts";

const root = resolve(import.meta.dirname, "../..");

/** A server action as it stands in the sources, and as the build names it. */
export interface Act {
  /** The route of the page beside it. */
  readonly route: string;
  readonly name: string;
  /** The id by which a form names it. */
  readonly id: string;
  /** How many values are bound to it before what the form sends; the first is the person. */
  readonly bound: number;
}

interface Manifest {
  readonly node: Readonly<Record<string, { readonly exportedName: string; readonly filename: string }>>;
}

/** The route of a folder of `app/`: `(groups)` are no part of an address. */
const routeOf = (file: string): string =>
  `/${file
    .split("/")
    .slice(0, -1)
    .filter((part) => !/^\(.*\)$/.test(part))
    .join("/")}`;

/** How many parameters a function has before the form. */
function boundOf(source: string, name: string): number {
  const found = new RegExp(`export async function ${name}\\(([^)]*)\\)`).exec(source)?.[1] ?? "";
  return [...found.matchAll(/(\w+): (\w+)/g)].filter(([, , type]) => type !== "FormData").length;
}

/** Every server action of the build that stands. Throws where the list names one that the build has not. */
export function actsOfBuild(): readonly Act[] {
  const manifest = JSON.parse(
    readFileSync(join(root, ".next/server/server-reference-manifest.json"), "utf8"),
  ) as Manifest;
  const ids = new Map(
    Object.entries(manifest.node).map(([id, { exportedName, filename }]) => [
      `${routeOf(filename.replace(/^app\//, ""))} ${exportedName}`,
      id,
    ]),
  );
  const files = readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" });
  const sources = new Map(
    files
      .filter((file) => file.endsWith("actions.ts"))
      .map((file) => [routeOf(file), readFileSync(join(root, "app", file), "utf8")]),
  );
  return Object.entries(actDoors).flatMap(([route, names]) =>
    names.map((name) => {
      const id = ids.get(`${route} ${name}`);
      if (id === undefined) throw new Error(`The build has no action ${name} beside ${route}.`);
      return { route, name, id, bound: boundOf(sources.get(route) ?? "", name) };
    }),
  );
}

/** What a browser without script posts to an action of which no form was met, with ids of nothing. */
export function writtenForm({ id, bound }: Act, page: string, person: string): SentForm {
  const values = [person, ...Array.from({ length: Math.max(0, bound - 1) }, () => "gabcdefgh2")];
  return {
    page,
    action: id,
    fields:
      bound === 0
        ? { [`$ACTION_ID_${id}`]: "" }
        : {
            $ACTION_REF_1: "",
            "$ACTION_1:0": JSON.stringify({ id, bound: "$@1" }),
            "$ACTION_1:1": JSON.stringify(values),
            key: "gabcdefghijklmnopqrst2",
          },
  };
}
