import { expect, test } from "vitest";
import type { StructuredRecord } from "#lib/gateways/gp-connect-pfs-access-record/schema.ts";
import { toSurgery } from "./from-gp-connect-pfs-access-record.ts";

const recordWith = (organisation: object) => {
  const patient = {
    resourceType: "Patient",
    unsafe: false,
    managingOrganization: { reference: "Organization/1" },
  };
  return {
    resources: [patient, organisation],
    resolve: (reference?: string) => (reference === "Organization/1" ? organisation : undefined),
  } as unknown as StructuredRecord;
};

const surgery = { resourceType: "Organization", name: "Mill Lane Surgery", unsafe: false };

test("the surgery is the organisation that the Patient names", () => {
  expect(toSurgery(recordWith(surgery))).toMatchObject({ name: "Mill Lane Surgery", telephone: null });
});

test("an organisation marked in a way that we do not know is not the place to call", () => {
  expect(toSurgery(recordWith({ ...surgery, unsafe: true }))).toBeNull();
});
