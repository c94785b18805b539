import { issuesOf, medicinesHeld } from "#mocks/nation/prescriptions/surgery.ts";
import { prescriptionsOf } from "#mocks/nation/prescriptions/state.ts";
import { givenVaccinations } from "#mocks/nation/vaccinations.ts";
import type { Medicine } from "#mocks/people/medicines/medicine.ts";
import { testResults } from "#mocks/nation/test-results.ts";
import { vaccinationChoices } from "./entries.ts";
import { partPeriod, partValues, type Parameter } from "./parts.ts";
import { immunization } from "./responses/immunisation.ts";
import { investigation } from "./responses/investigation.ts";
import { endOf, medication } from "./responses/medication.ts";
import { plantInResult } from "./responses/planted.ts";
import { listed, type Answering } from "./section.ts";
import { visible } from "./visible.ts";

/** Active on or after a day, as published: an acute medicine without an end only on the day on which it started. */
function isActiveFrom(medicine: Medicine, day: string | undefined): boolean {
  if (day === undefined || medicine.supply !== "surgery") return true;
  const end = endOf(medicine);
  return end === null || end >= day;
}

/** Medicines with their plans and, unless it was declined, what was issued of them. */
export const medicines: Answering = (asking, parameters) => {
  const { nation, person, allowed, gathering } = asking;
  const parameter: Parameter = parameters[0] ?? { name: "" };
  const [from] = partValues(parameter, "medicationSearchFromDate");
  const types = partValues(parameter, "filterPrescriptionType").map(String);
  const withIssues = partValues(parameter, "includePrescriptionIssues")[0] !== false;
  const state = prescriptionsOf(nation, person.nhsNumber);
  const made = medicinesHeld(nation, person)
    .filter(({ started }) => started <= nation.today() && allowed(started, "summary"))
    .filter(({ kind }) => types.length === 0 || types.includes(kind))
    .filter((medicine) => isActiveFrom(medicine, from as string | undefined))
    .sort((a, b) => b.started.localeCompare(a.started))
    .map((medicine) =>
      medication(medicine, issuesOf(state, medicine.key), gathering.setting, nation.today()),
    );
  return {
    lists: [
      listed(
        asking,
        "includeMedication",
        made.map(({ statement }) => statement),
      ),
    ],
    resources: made.flatMap(({ statement, plan, issues, others }) => [
      statement,
      plan,
      ...(withIssues ? issues : []),
      ...others,
    ]),
  };
};

/** Vaccinations that were given; on request those that were not, and unless declined what was agreed to. */
export const immunisations: Answering = (asking, parameters) => {
  const { nation, person, allowed, gathering } = asking;
  const parameter: Parameter = parameters[0] ?? { name: "" };
  const withNotGiven = partValues(parameter, "includeNotGiven")[0] === true;
  const withChoices = partValues(parameter, "includeStatus")[0] !== false;
  const given = givenVaccinations(nation, person.nhsNumber)
    .filter(({ recorded }) => Date.parse(recorded) <= nation.now().getTime() && allowed(recorded, "detailed"))
    .filter(({ status }) => withNotGiven || status === "completed")
    .sort((a, b) => Date.parse(b.given) - Date.parse(a.given))
    .map((one) => immunization(one, gathering.setting));
  const made = [...given, ...(withChoices ? vaccinationChoices(asking) : [])];
  return {
    lists: [
      listed(
        asking,
        "includeImmunizations",
        made.map(({ main }) => main),
      ),
    ],
    resources: made.flatMap(({ main, others }) => [main, ...others]),
  };
};

/** Reports that somebody at the surgery has filed, with their results. */
export const investigations: Answering = (asking, parameters) => {
  const { nation, person, allowed, gathering } = asking;
  const period = partPeriod(parameters[0] ?? { name: "" }, "investigationSearchPeriod");
  const reports = testResults(nation, person.key).gp;
  const found = visible(reports, allowed, period, nation.now()).map((report) =>
    investigation(report, gathering.setting.cast),
  );
  plantInResult(person.practice, found[0] ?? []);
  return {
    lists: [
      listed(
        asking,
        "includeInvestigations",
        found.map(([first]) => first),
      ),
    ],
    resources: found.flat(),
  };
};
