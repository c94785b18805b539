import { expect, test } from "vitest";
import { application } from "./testing/application.ts";
import { ABDUL, call, KYLE, NADIA, newNation, nhs, refusalOf, type Call } from "./testing/call.ts";

test("an application is answered with 200, a reference of eleven signs and where it is kept", async () => {
  const nation = newNation();
  const send = () =>
    call(nation, "/QuestionnaireResponse", { as: NADIA, method: "POST", body: application() });
  const response = await send();
  expect(response.status).toBe(200);
  const { issue } = await response.json();
  expect(issue[0]).toMatchObject({ severity: "information", code: "informational" });
  expect(issue[0].details.coding[0].code).toMatch(/^[0-9A-Z]{11}$/);
  const id = response.headers.get("location")?.split("/").at(-1) ?? "";
  const kept = await (await call(nation, `/QuestionnaireResponse/${id}`, { as: ABDUL })).json();
  expect(kept).toEqual({ ...application(), id });
  expect(await refusalOf(await send())).toMatchObject({ status: 409, code: "DUPLICATE_RELATIONSHIP" });
});

test.each([
  ["another resource", { resourceType: "Consent" }],
  ["half a form", { status: "in-progress" }],
  ["no questionnaire", { questionnaire: undefined }],
  ["no date", { authored: "yesterday" }],
  ["a source without number", { source: { type: "Patient" } }],
  [
    "a patient who is somebody else",
    { subject: { type: "Patient", identifier: { system: nhs, value: KYLE } } },
  ],
  ["no answers", { item: [] }],
])("an application with %s is 400 BAD_REQUEST", async (_, changes) => {
  const body = application(changes);
  const refusal = await refusalOf(
    await call(newNation(), "/QuestionnaireResponse", { as: NADIA, method: "POST", body }),
  );
  expect(refusal).toMatchObject({ status: 400, code: "BAD_REQUEST" });
});

test("a form under another type is 415, an application from an application is refused by the gateway", async () => {
  const post: Call = { as: NADIA, method: "POST", body: application() };
  const path = "/QuestionnaireResponse";
  expect(await refusalOf(await call(newNation(), path, { ...post, type: "text/plain" }))).toMatchObject({
    status: 415,
    code: "UNSUPPORTED_MEDIA",
  });
  expect((await call(newNation(), path, { ...post, as: "application" })).status).toBe(403);
});
