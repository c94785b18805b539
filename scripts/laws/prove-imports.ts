import { createRequire } from "node:module";
import { join } from "node:path";
import { importPlants } from "./import-plants.ts";
import type { ImportPlant } from "./import-plants.ts";
import { copyOf, plant, run } from "./temporary-tree.ts";
import type { Verdict } from "./temporary-tree.ts";

/** A cycle is reported once, from whichever of its files was met first. */
type Breach = { from: string; to: string; rule: { name: string }; cycle?: { name: string }[] };
type Edge = { from: string; to: string };

function edgesOf(law: string, lines: readonly string[] = []): Edge[] {
  return lines.map((line) => {
    const [from = "", to = ""] = line.replaceAll("*", law).split(" -> ");
    return { from, to };
  });
}

/** The importing file, and a stub of what it imports where that is a file of ours. */
function plantEdge(copy: string, { from, to }: Edge): void {
  const text =
    to === ""
      ? "export {};\n"
      : to.endsWith(".json")
        ? `import "${to}" with { type: "json" };\n`
        : `import "${to}";\n`;
  plant(copy, { [from]: text });
  if (to.startsWith("#"))
    plant(copy, { [to.slice(1)]: to.endsWith(".json") ? "{}\n" : "export {};\n" }, true);
}

function judge(law: string, { fault, fine }: ImportPlant, breaches: readonly Breach[]): Verdict {
  const ofLaw = (edge: Edge) =>
    breaches
      .filter((breach) => breach.rule.name === law)
      .some(({ from, cycle = [] }) => from === edge.from || cycle.some(({ name }) => name === edge.from));
  const silent = edgesOf(law, fault).filter((edge) => !ofLaw(edge));
  const falseAlarm = edgesOf(law, fine).filter(ofLaw);
  const instead = (edge: Edge) =>
    breaches
      .filter((breach) => breach.from === edge.from)
      .map((breach) => breach.rule.name)
      .join(", ") || "nothing";
  const why = [
    ...silent.map((edge) => `${edge.from} -> ${edge.to} fired ${instead(edge)}`),
    ...falseAlarm.map((edge) => `${edge.from} -> ${edge.to} is allowed, and fired`),
  ];
  return { law: `imports: ${law}`, proved: why.length === 0, why: why.join("; ") };
}

/** Plants every import law's fault in one copy, cruises the planted files once, and finds each by law and file. */
export async function proveImports(root: string): Promise<Verdict[]> {
  const copy = copyOf(root);
  const planted = Object.entries(importPlants).flatMap(([law, { fault, fine, files }]) => {
    const edges = [...edgesOf(law, fault), ...edgesOf(law, fine)];
    for (const edge of edges) plantEdge(copy, edge);
    for (const [path, text] of Object.entries(files ?? {}))
      plant(copy, { [path.replaceAll("*", law)]: text.replaceAll("*", law) });
    return edges.map(({ from }) => from);
  });
  const cruiser = "dependency-cruiser/bin/dependency-cruiser.mjs";
  const args = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", ...new Set(planted)];
  const report = JSON.parse(await run(copy, cruiser, args)) as { summary: { violations: Breach[] } };
  const config = createRequire(import.meta.url)(join(root, ".dependency-cruiser.cjs")) as Record<
    "forbidden" | "required",
    { name: string }[]
  >;
  const laws = [...config.forbidden, ...config.required].map(({ name }) => name);
  const unknown = Object.keys(importPlants).filter((name) => !laws.includes(name));
  return [...laws, ...unknown].map((law) => {
    const found = importPlants[law];
    if (!found || unknown.includes(law))
      return { law: `imports: ${law}`, proved: false, why: "law and plant do not meet" };
    return judge(law, found, report.summary.violations);
  });
}
