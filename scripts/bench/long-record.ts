import { gzipSync } from "node:zlib";
import type { Target } from "./measure.ts";

/** Lets the surgery's record of somebody have that many more entries. */
export async function lengthen(sandbox: string, key: string, entries: number): Promise<void> {
  const answer = await fetch(`${sandbox}/control-room/people/${key}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ changes: { "practice.longRecord": entries } }),
  });
  if (!answer.ok) throw new Error(`The record did not get longer: ${String(answer.status)}`);
}

/** Bytes of a list's HTML, compressed as it is sent. Rejects where the list is shorter than it was made. */
export async function gzipped({ address, headers }: Target, least: number): Promise<number> {
  const page = await (await fetch(address, { headers })).text();
  const total = Number(/of (\d+) entries/.exec(page)?.[1] ?? 0);
  if (total < least) throw new Error(`${address} has ${String(total)} entries, not ${String(least)}.`);
  return gzipSync(page).length;
}
