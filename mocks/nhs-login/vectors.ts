import { errors } from "oidc-provider";
import type { Level } from "#mocks/nation/person.ts";

/** Vectors of trust that the application is registered for: how sure of the person, and by which credential. */
export const REGISTERED: readonly string[] = ["P9", "P5", "P0"].flatMap((level) =>
  [".Cp.Cd", ".Cp.Ck", ".Cm", ".Cp"].map((credential) => level + credential),
);

/** What is asked for when a request names no vectors. */
const DEFAULT = ["P9.Cp.Cd", "P9.Cp.Ck", "P9.Cm"];

/** The vectors of a `vtr` parameter, or why it is not one. */
function readVtr(vtr: string | undefined): string[] | { wrong: string } {
  if (vtr === undefined) return DEFAULT;
  let vectors: unknown;
  try {
    vectors = JSON.parse(vtr);
  } catch {
    return { wrong: "vtr is not a JSON array" };
  }
  if (!Array.isArray(vectors) || vectors.length === 0) return { wrong: "vtr is not a JSON array" };
  const known = REGISTERED.filter((vector) => vectors.includes(vector));
  const asked = vectors.flatMap((vector) => known.find((one) => one === vector) ?? []);
  return asked.length === vectors.length
    ? asked
    : { wrong: "vtr holds a vector outside the client's registration" };
}

/** The vectors of a `vtr` parameter; throws the provider's `invalid_request` for anything else. */
export function requireVectors(vtr: string | undefined): string[] {
  const vectors = readVtr(vtr);
  if (Array.isArray(vectors)) return vectors;
  throw new errors.InvalidRequest(vectors.wrong);
}

export function levelOf(vector: string): Level {
  const level = vector.slice(0, 2);
  if (level === "P9" || level === "P5" || level === "P0") return level;
  throw new RangeError(`${vector} has no level`);
}

/**
 * The vector that an account reaches when a service asks for these: its own where that is asked for, else one
 * at its own level or below, else the first (the person is taken to have proven who they are just now).
 */
export function reached(account: string, asked: readonly string[]): string {
  if (asked.includes(account)) return account;
  const below = [...asked]
    .filter((vector) => levelOf(vector) <= levelOf(account))
    .sort((one, other) => levelOf(other).localeCompare(levelOf(one)));
  return below[0] ?? asked[0] ?? account;
}
