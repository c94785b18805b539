import { expect, test } from "vitest";
import { events } from "./events.ts";
import { bookingOf, ofType, outcomeOf, post, room, SARAH, searchPath } from "./testing/room.ts";

test("an appointment of which too much is missing is a 500, alone and in a list", async () => {
  const { call, happen } = room();
  const { body } = await call(post(bookingOf()));
  await happen("damage-gp-appointment", body["id"]);
  const list = `/Patient/${SARAH}/Appointment?start=ge2028-05-16&start=le2028-05-17`;
  for (const path of [`/Appointment/${body["id"]}`, list])
    expect(outcomeOf(await call({ path }))).toEqual([500, "INTERNAL_SERVER_ERROR"]);
});

test("what the surgery changes is seen with a new version", async () => {
  const { call, happen } = room();
  const { body } = await call(post(bookingOf()));
  await happen("change-gp-clinician", body["id"]);
  const path = `/Appointment/${body["id"]}`;
  const read = await call({ path });
  expect(read.body["meta"].versionId).toBe("2");
  expect(read.body["participant"]).not.toEqual(body["participant"]);
  await happen("cancel-gp-appointment", body["id"]);
  expect((await call({ path })).body).toMatchObject({ status: "cancelled", meta: { versionId: "3" } });
  expect(outcomeOf(await call(post(bookingOf())))).toEqual([409, "DUPLICATE_REJECTED"]);
});

test("a slot comes free, and the last of a session go, when the control room says so", async () => {
  const { nation, call, happen } = room();
  const ids = async () =>
    ofType((await call({ path: searchPath({ end: "le2028-05-23" }) })).body, "Slot").map(({ id }) =>
      String(id),
    );
  const choiceOf = (name: string) => events.find((event) => event.name === name)!.choices(nation)[0]!.key;
  const back = choiceOf("free-gp-slot");
  expect(await ids()).not.toContain(back);
  await happen("free-gp-slot", back);
  expect(await ids()).toContain(back);
  const session = choiceOf("fill-gp-session");
  expect((await ids()).some((id) => id.startsWith(session))).toBe(true);
  await happen("fill-gp-session", session);
  expect((await ids()).some((id) => id.startsWith(session))).toBe(false);
  for (const event of events) expect(() => event.happen(nation, "nothing")).toThrow(RangeError);
});
