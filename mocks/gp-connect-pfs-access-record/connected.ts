import type { Json, Resource } from "#mocks/nation/fhir.ts";
import type { Kind } from "./gathering.ts";
import { partPeriod, partValues, type Parameter } from "./parts.ts";
import { consultationLists, enteredIn } from "./responses/consultation.ts";
import { secondaryList } from "./responses/lists.ts";
import { listed, withOthers, type Answering, type Asking } from "./section.ts";
import { dayOf, inside } from "./visible.ts";

type Names = Record<Kind, string>;

const inConsultations: Names = {
  allergies: "Consultations - allergies contained in consultations",
  problems: "Consultations - problems contained in consultations",
  consultations: "Consultations - consultations contained in consultations",
  measurements: "Consultations - uncategorised data contained in consultations",
  referrals: "Consultations - outbound referrals in consultations",
  diary: "Consultations - diary entries contained in consultations",
  papers: "Consultations - documents contained in consultations",
};

const relatedToProblems: Names = {
  allergies: "Problems - allergies related to problems",
  problems: "Problems - linked problems not relating to the primary query",
  consultations: "Problems - consultations related to problems",
  measurements: "Problems - uncategorised data related to problems",
  referrals: "Problems - outbound referrals related to problems",
  diary: "Problems - diary entries related to problems",
  papers: "Problems - documents related to problems",
};

/** Entries that hang on consultations or problems, with a secondary list for each kind. */
function connected(
  asking: Asking,
  keys: readonly string[],
  names: Names,
): { lists: Json[]; resources: Resource[] } {
  const { gathering } = asking;
  const byKind = new Map<Kind, { key: string }[]>();
  for (const key of new Set(keys)) {
    const kind = gathering.kindOf(key);
    if (kind) byKind.set(kind, [...(byKind.get(kind) ?? []), { key }]);
  }
  const { cast, date } = gathering.setting;
  const lists = [...byKind].map(([kind, entries]) =>
    secondaryList(cast, names[kind], gathering.mains(entries), date),
  );
  return { lists, resources: [...byKind.values()].flatMap((entries) => withOthers(asking, entries)) };
}

/** Consultations with the lists that hold them together, and whatever was entered in them. */
export const consultations: Answering = (asking, parameters) => {
  const { chart, gathering } = asking;
  const parameter: Parameter = parameters[0] ?? { name: "" };
  const period = partPeriod(parameter, "consultationSearchPeriod");
  const [most] = partValues(parameter, "includeNumberOfMostRecent");
  const found = chart.consultations
    .filter(({ at }) => inside(dayOf(at), period))
    .slice(0, most === undefined ? undefined : Number(most));
  const entered = connected(asking, found.flatMap(enteredIn), inConsultations);
  const list = listed(asking, "includeConsultations", gathering.mains(found), chart.warnings.consultations);
  return {
    lists: [list, ...entered.lists],
    resources: [
      ...withOthers(asking, found),
      ...found.flatMap((one) => consultationLists(one, gathering.setting)),
      ...entered.resources,
    ],
  };
};

/** Problems that any of the pairs of filters lets through, and what is linked to them. */
export const problems: Answering = (asking, parameters) => {
  const { chart, gathering } = asking;
  const found = chart.problems.filter(({ ended, significance }) =>
    parameters.some((parameter) => {
      const [status] = partValues(parameter, "filterStatus");
      const [weight] = partValues(parameter, "filterSignificance");
      const own = ended === null ? "active" : "inactive";
      return (status === undefined || status === own) && (weight === undefined || weight === significance);
    }),
  );
  const linked = connected(
    asking,
    found.flatMap((problem) => problem.linked),
    relatedToProblems,
  );
  const list = listed(asking, "includeProblems", gathering.mains(found), chart.warnings.problems);
  return {
    lists: [list, ...linked.lists],
    resources: [...withOthers(asking, found), ...linked.resources],
  };
};
