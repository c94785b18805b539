import { towns, type Town } from "#mocks/nation/places.ts";
import { familyNames, streets } from "./names.ts";
import { Random } from "./random.ts";
import type { Identity } from "./identity.ts";

export type Gender = "female" | "male";

export type Member = {
  /** Within the household, the eldest first. */
  place: number;
  /** In whole years on 16 May 2028. */
  age: number;
  gender: Gender;
  family: string;
  /** Adults of the household care for its children. */
  isChild: boolean;
};

export type Household = { id: string; town: Town; street: string; house: number; letters: string };

type Shape = { adults: 1 | 2; children: number };

// Six neighbours at a time live in households of these shapes, so that who lives with whom needs no list. The weights
// give about a fifth of children and a fifth of people over 65, as in England.
const single: Shape = { adults: 1, children: 0 };
const couple: Shape = { adults: 2, children: 0 };
const family = (adults: 1 | 2, children: number): Shape => ({ adults, children });

const BLOCK = 6;

const blocks: readonly [readonly [Shape[], number], ...(readonly [Shape[], number])[]] = [
  [[family(2, 2), couple], 20],
  [[family(2, 1), single, couple], 25],
  [[family(1, 2), couple, single], 10],
  [[family(2, 3), single], 7],
  [[couple, couple, single, single], 25],
  [[family(2, 2), single, single], 13],
];

const townWeights: Record<Town, number> = {
  Northfield: 35,
  Southquay: 20,
  Westmoor: 15,
  Eastbrook: 10,
  Harrowdean: 10,
  Millbridge: 10,
};

const weightedTowns = towns.map((town) => [town, townWeights[town]] as const) as [
  readonly [Town, number],
  ...(readonly [Town, number])[],
];

/** Ages of the eldest of a household without children: young, middle and old. */
function ageWithoutChildren(random: Random): number {
  const [least, most] = random.weighted([
    [[18, 34], 26],
    [[35, 64], 36],
    [[65, 84], 32],
    [[85, 98], 6],
  ] as const);
  return random.between(least, most);
}

function adultsOf({ adults, children }: Shape, random: Random): number[] {
  const eldest = children > 0 ? random.between(26, 52) : ageWithoutChildren(random);
  if (adults === 1) return [eldest];
  return [eldest, Math.max(18, eldest - random.between(0, 6))];
}

function membersOf(shape: Shape, random: Random): Member[] {
  const ages = adultsOf(shape, random);
  const name = random.pick(familyNames);
  const first = random.pick(["female", "male"] as const);
  const alike = random.chance(0.04);
  const adults = ages.map((age, place): Member => {
    const gender = place === 0 || alike ? first : first === "female" ? "male" : "female";
    const ownName = place > 0 && random.chance(0.3);
    return { place, age, gender, family: ownName ? random.pick(familyNames) : name, isChild: false };
  });
  const eldestChild = Math.min(17, Math.min(...ages) - 19);
  const children = Array.from({ length: shape.children }, (_, child): Member => {
    const gender = random.pick(["female", "male"] as const);
    const age = random.between(0, Math.max(0, eldestChild));
    return { place: ages.length + child, age, gender, family: name, isChild: true };
  });
  return [...adults, ...children];
}

/** Who somebody of the crowd is, and with whom and where they live. */
export function lifeOf({ seed, index }: Identity): { household: Household; member: Member } {
  const block = Math.floor(index / BLOCK);
  const random = new Random(`block ${seed} ${block}`);
  const shapes = random.weighted(blocks);
  let place = index % BLOCK;
  for (const [number, shape] of shapes.entries()) {
    const own = new Random(`household ${seed} ${block} ${number}`);
    const members = membersOf(shape, own);
    const member = members[place];
    if (member) return { household: homeOf(`${seed}-${block}-${number}`, own), member };
    place -= members.length;
  }
  throw new Error("A block of households has six people.");
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXY";

function homeOf(id: string, random: Random): Household {
  const letter = () => LETTERS.charAt(random.between(0, LETTERS.length - 1));
  return {
    id,
    town: random.weighted(weightedTowns),
    street: random.pick(streets),
    house: random.between(1, 140),
    letters: letter() + letter(),
  };
}
