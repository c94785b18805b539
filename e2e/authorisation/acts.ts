import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { SentForm } from "./forms.ts";
import { actDoors } from "./other-doors.ts";

const root = resolve(import.meta.dirname, "../..");

/** A server action as it stands in the sources, and as the build names it. */
export interface Act {
  /** The route of the page beside it. */
  readonly route: string;
  readonly name: string;
  /** The id by which a form names it. */
  readonly id: string;
  /** What is bound to it before what the form sends. */
  readonly bound: readonly Bound[];
}

interface Bound {
  readonly name: string;
  readonly type: string;
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

function boundOf(source: string, name: string): readonly Bound[] {
  const found = new RegExp(`export async function ${name}\\(([^)]*)\\)`).exec(source)?.[1] ?? "";
  return [...found.matchAll(/(\w+): (\w+)/g)]
    .map(([, one = "", type = ""]) => ({ name: one, type }))
    .filter(({ type }) => type !== "FormData");
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

/** The id of a thing that nobody has. */
export const nothing = "gabcdefgh2";

/** What a browser without script posts to an action of which no form was met, with ids of nothing. */
export function writtenForm({ id, bound }: Act, page: string, person: string): SentForm {
  const values = bound.map(({ name, type }) => {
    if (/person/i.test(name)) return person;
    return type === "boolean" ? true : nothing;
  });
  const fields: Record<string, string> =
    bound.length === 0
      ? { [`$ACTION_ID_${id}`]: "" }
      : {
          $ACTION_REF_1: "",
          "$ACTION_1:0": JSON.stringify({ id, bound: "$@1" }),
          "$ACTION_1:1": JSON.stringify(values),
        };
  return { page, action: id, fields: { ...fields, key: "gabcdefghijklmnopqrst2" } };
}
