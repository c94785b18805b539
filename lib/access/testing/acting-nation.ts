import { vi } from "vitest";
import { listTerms } from "#lib/gateways/relationship-terms/client.ts";
import type { RoleTerms } from "#lib/gateways/relationship-terms/schema.ts";
import { listRoles } from "#lib/gateways/validated-relationships/client.ts";
import type { ProxyRole } from "#lib/gateways/validated-relationships/schema.ts";
import type { Patient } from "#lib/gateways/fhir/r4.ts";
import { parseNhsNumber, type NhsNumber } from "#lib/nhs-number.ts";
import { failed, ok, type Failure } from "#lib/result.ts";
import { actorOf } from "../session.ts";
import { handleFor } from "../handles.ts";

function number(digits: string): NhsNumber {
  const known = parseNhsNumber(digits);
  if (known === null) throw new Error(`${digits} is no NHS number`);
  return known;
}

/** Who asks, in the tests of acting: the number that `signIn` gives. */
export const performer = number("9990000018");

const epoch = "2024-01-01T00:00:00Z";

/** An active relationship of `performer` to a grown-up by their consent; a test changes any part. */
export function aRole(patient: NhsNumber, changes: Partial<ProxyRole> = {}): ProxyRole {
  return {
    id: `role-of-${patient.split("").reverse().join("-")}`,
    status: "active",
    reason: null,
    reasonText: null,
    legalBasis: "consent",
    performer,
    patient,
    created: epoch,
    updated: epoch,
    start: epoch,
    end: null,
    grantor: "A12345",
    verified: epoch,
    ...changes,
  };
}

/** A Patient as the service prints one. */
export const aPatient = (nhsNumber: NhsNumber, given: string, birthDate = "1950-03-04") =>
  ({
    resourceType: "Patient",
    identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: nhsNumber }],
    name: [{ given: [given], family: "Hale" }],
    birthDate,
  }) as Patient;

/** What the two services of relationships would answer, for a file that mocks both of their clients. */
export class ActingNation {
  roles: ProxyRole[] = [];
  people: Patient[] = [];
  granted: RoleTerms["access"] = ["TEST", "APPT"];
  reviewAge = 13;
  reviewedFor: readonly number[] = [];

  constructor() {
    this.answers();
  }

  /** From here on both services answer with what is told of them here at that moment. */
  answers(): void {
    vi.mocked(listRoles).mockImplementation(() =>
      Promise.resolve(ok({ roles: [...this.roles], people: [...this.people], complete: true })),
    );
    vi.mocked(listTerms).mockImplementation(() =>
      Promise.resolve(ok(this.roles.map((role) => this.termsOf(role)))),
    );
  }

  private termsOf({ id, patient, performer: who }: ProxyRole): RoleTerms {
    const { granted, reviewAge, reviewedFor } = this;
    return { ...{ id, patient, reviewAge, reviewedFor }, performer: who, access: granted, updated: epoch };
  }

  /** From here on relationships are not told. */
  fails(failure: Failure): void {
    vi.mocked(listRoles).mockImplementation(() => Promise.resolve(failed(failure)));
  }

  /** From here on what a relationship grants is not told. */
  failsTerms(failure: Failure): void {
    vi.mocked(listTerms).mockImplementation(() => Promise.resolve(failed(failure)));
  }

  /** From here on nobody ever answers. */
  keepsSilent(): void {
    vi.mocked(listRoles).mockImplementation(() => new Promise(() => undefined));
  }

  /** How often relationships were asked for since the last look. */
  asked(): number {
    return vi.mocked(listRoles).mock.calls.splice(0).length;
  }
}

/** The address of somebody, for who logs in with this `sub`. */
export const handleOf = (patient: NhsNumber, sub = "kris") => handleFor(actorOf(sub), patient);
