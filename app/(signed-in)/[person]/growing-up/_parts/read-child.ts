import { redirect } from "next/navigation";
import { requireAsker } from "#lib/access/request.ts";
import type { GrowingChild } from "#lib/domain/growing-up/model.ts";
import { getGrowingChild } from "#lib/domain/growing-up/queries.ts";
import { me, parsePersonHandle, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";

export interface ChildParams {
  readonly person: string;
  readonly child: string;
}

/** The handle of a child in an address of one's own; elsewhere than under one's own name there are no such pages. */
export function childIn(person: PersonHandle, child: string): PersonHandle {
  const handle = parsePersonHandle(child);
  if (person !== me || handle === null || handle === me) redirect(paths.nowhere());
  return handle;
}

/** The child of an address, asked once in a request. */
export async function readChild(child: PersonHandle): Promise<Result<GrowingChild>> {
  return getGrowingChild(await requireAsker(), child);
}
