import { housePlan } from "../structure/house-plan.ts";
import { openTree } from "../structure/tree.ts";
import type { StructurePlant } from "./paper-plants.ts";
import { lonelyPlants, structurePlants } from "./plan-plants.ts";
import { copyOf, plant } from "./temporary-tree.ts";
import type { Verdict } from "./temporary-tree.ts";

type Plants = Readonly<Record<string, readonly StructurePlant[]>>;
type Faults = ReadonlyMap<string, readonly string[]>;

async function faultsOf(root: string): Promise<Faults> {
  const tree = openTree(root);
  return new Map(
    await Promise.all(housePlan.map(async (law) => [law.name, await law.faults(tree)] as const)),
  );
}

/** The faults of a fresh copy with these plants in it. */
async function faultsWith(root: string, plants: Plants): Promise<Faults> {
  const copy = copyOf(root);
  for (const { files, act } of Object.values(plants).flat()) {
    plant(copy, files ?? {});
    act?.(copy);
  }
  return faultsOf(copy);
}

function silentPlants(law: string, plants: Plants, faults: Faults): string[] {
  return (plants[law] ?? [])
    .filter(({ says }) => !faults.get(law)?.some((fault) => fault.includes(says)))
    .map(({ says }) => `nobody said "${says}"`);
}

/** Plants a breach of every law of the house plan, and wants the sentence that names it. */
export async function proveStructure(root: string): Promise<Verdict[]> {
  const planted = await faultsWith(root, structurePlants);
  const lonely = await faultsWith(root, lonelyPlants);
  const names = housePlan.map(({ name }) => name);
  const unknown = Object.keys(structurePlants).filter((name) => !names.includes(name));
  return [...names, ...unknown].map((name) => {
    const unplanted = structurePlants[name] === undefined || unknown.includes(name);
    const why = [
      ...(unplanted ? ["law and plant do not meet"] : []),
      ...silentPlants(name, structurePlants, planted),
      ...silentPlants(name, lonelyPlants, lonely),
    ];
    return { law: `structure: ${name}`, proved: why.length === 0, why: why.join("; ") };
  });
}
