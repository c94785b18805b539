import { expect, test, vi } from "vitest";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { listAppointments } from "#lib/domain/appointments/queries.ts";
import type { Relationship } from "#lib/domain/family/model.ts";
import { listRelationships } from "#lib/domain/family/queries.ts";
import { listInvitations } from "#lib/domain/invitations/queries.ts";
import { listTestResults } from "#lib/domain/test-results/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok } from "#lib/result.ts";
import { readPeople } from "./read-people.ts";

vi.mock("#lib/domain/appointments/queries.ts");
vi.mock("#lib/domain/test-results/queries.ts");
vi.mock("#lib/domain/family/queries.ts");
vi.mock("#lib/domain/invitations/queries.ts");

const helped = {
  person: "aaaaaaaaaaa2" as PersonHandle,
  standing: "active",
  granted: ["APPT", "TEST"],
} as unknown as Relationship;

test("what is read of those whom one helps is a look at them, and what is read of oneself is none", async () => {
  vi.mocked(listRelationships).mockImplementation((_asker, side) =>
    Promise.resolve(ok(side === "helping" ? [helped] : [])),
  );
  vi.mocked(listInvitations).mockResolvedValue(ok({ sent: [], received: [] }));
  vi.mocked(listAppointments).mockResolvedValue(failed({ kind: "unavailable" }));
  vi.mocked(listTestResults).mockResolvedValue(failed({ kind: "unavailable" }));
  const asker = { background: false } as Asker;
  for (const from of [asker, inBackground(asker)])
    expect(await readPeople(from)).toMatchObject({ people: [{ next: { known: false } }] });
  const [looking, behind] = vi.mocked(listAppointments).mock.calls;
  expect([looking?.[0].background, behind?.[0].background]).toEqual([false, true]);
  expect(vi.mocked(listTestResults).mock.calls[0]?.[0].background).toBe(false);
  for (const [read] of [...vi.mocked(listRelationships).mock.calls, ...vi.mocked(listInvitations).mock.calls])
    expect(read.background).toBe(true);
});
