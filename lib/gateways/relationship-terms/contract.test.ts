import { describe, expect, test, vi } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";
import { changeAccess, listTerms } from "./client.ts";

const api = "relationship-terms";
const room = contractRoom();

const [SARAH, KYLE, PRIYA, MAYA, WENDY, OMAR, GRACE] = [
  "9993456780",
  "9994567896",
  "9998901235",
  "9997890124",
  "9996677885",
  "9994455664",
  "9999012345",
] as const;
const everything = ["PRESCR", "APPT", "RECRD", "TEST", "VACC", "COND", "CONSULT", "DOCS"];

const reads = (nhsNumber: string, subject = nhsNumber) =>
  room.permit("relationships:read", { nhsNumber, subject });
const changes = (nhsNumber: string, subject = nhsNumber) =>
  room.permit("relationships:change", { nhsNumber, subject });

async function terms(performer: string, patient: string) {
  const all = await listTerms(reads(performer), "performer");
  const found = all.ok ? all.value.find((one) => one.patient === patient) : undefined;
  return found ?? expect.fail();
}

const happenings = (id: string) =>
  relationships(room.nation)
    .changes.filter(({ role }) => role === id)
    .map(({ happened, by }) => [happened, by]);

describe("reading", () => {
  test("what a mother may do for her child comes with the age of the review, from either side", async () => {
    const fromHer = await terms(SARAH, KYLE);
    expect(fromHer).toMatchObject({ access: everything, reviewAge: 11, reviewedFor: [], performer: SARAH });
    const fromHim = await listTerms(reads(KYLE), "patient");
    expect(fromHim.ok && fromHim.value.find(({ id }) => id === fromHer.id)).toEqual(fromHer);
  });

  test("a surgery that reviews at 13 says so", async () => {
    expect(await terms(WENDY, OMAR)).toMatchObject({ reviewAge: 13 });
  });

  test("a role that is suspended is told too, and nobody's list is empty", async () => {
    expect(await terms(WENDY, OMAR)).toMatchObject({ access: ["PRESCR", "APPT"] });
    expect(await listTerms(reads(GRACE), "performer")).toEqual({ ok: true, value: [] });
  });

  test("a code that nobody knows grants nothing and is told in the log", async () => {
    const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const role = { ...(await terms(SARAH, KYLE)), access: ["EVERYTHING", "APPT"] };
    room.breaks(api, "body", { body: { roles: [role] } });
    expect(await terms(SARAH, KYLE)).toMatchObject({ access: ["APPT"] });
    expect(written.mock.calls.join("")).toContain("unknown-access-dropped");
    written.mockRestore();
  });

  test("what is about somebody else is refused whole", async () => {
    room.breaks(api, "wrong-patient");
    expect(await listTerms(reads(SARAH), "performer")).toEqual({
      ok: false,
      failure: { kind: "unreadable" },
    });
    expect(await listTerms(reads(SARAH, GRACE), "performer")).toMatchObject({
      failure: { kind: "unreadable" },
    });
  });

  test.each([
    [401, "unavailable"],
    [403, "not-allowed"],
    [404, "not-found"],
    [429, "unavailable"],
    [500, "unavailable"],
  ])("status %i is %s", async (status, kind) => {
    room.breaks(api, "status", { status, count: 2 });
    expect(await listTerms(reads(SARAH), "performer")).toMatchObject({ ok: false, failure: { kind } });
  });
});

describe("changing", () => {
  test("the patient takes away and gives back, and the history tells each once", async () => {
    const { id } = await terms(SARAH, KYLE);
    for (const access of [["APPT"], ["APPT"], ["APPT", "VACC"]] as const)
      expect(await changeAccess(changes(KYLE), id, access)).toMatchObject({
        value: { kind: "changed", terms: { id, access } },
      });
    expect(await terms(SARAH, KYLE)).toMatchObject({ access: ["APPT", "VACC"] });
    expect(happenings(id).slice(1)).toEqual([
      ["changed", "patient"],
      ["changed", "patient"],
    ]);
  });

  test("who acts can give up, and take nothing", async () => {
    const { id } = await terms(SARAH, KYLE);
    expect(await changeAccess(changes(SARAH), id, ["APPT"])).toMatchObject({ value: { kind: "changed" } });
    expect(await changeAccess(changes(SARAH), id, ["APPT", "TEST"])).toEqual({
      ok: true,
      value: { kind: "refused", code: "ONLY_FEWER" },
    });
    expect(happenings(id).at(-1)).toEqual(["changed", "performer"]);
  });

  test("what does not hold cannot be changed, and a stranger's role is not found", async () => {
    const { id } = await terms(WENDY, OMAR);
    expect(await changeAccess(changes(OMAR), id, ["APPT"])).toEqual({
      ok: true,
      value: { kind: "refused", code: "NOT_ACTIVE" },
    });
    expect(await changeAccess(changes(GRACE), id, ["APPT"])).toEqual({
      ok: false,
      failure: { kind: "not-found" },
    });
  });

  test("a change whose answer was lost is sent again and told once; one that was refused on the way is none", async () => {
    const { id } = await terms(SARAH, KYLE);
    room.breaks(api, "applied");
    expect(await changeAccess(changes(KYLE), id, ["APPT"])).toMatchObject({ value: { kind: "changed" } });
    expect(happenings(id)).toHaveLength(2);
    room.breaks(api, "status", { status: 403, count: 2 });
    expect(await changeAccess(changes(KYLE), id, [])).toEqual({
      ok: false,
      failure: { kind: "not-allowed", because: "refused-by-source" },
    });
  });

  test("an answer about another role is not taken", async () => {
    const { id } = await terms(SARAH, KYLE);
    room.breaks(api, "body", { body: { ...(await terms(PRIYA, MAYA)), patient: KYLE } });
    expect(await changeAccess(changes(KYLE), id, ["APPT"])).toEqual({
      ok: false,
      failure: { kind: "unreadable" },
    });
  });
});
