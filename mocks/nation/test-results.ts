import { HOSPITAL_RESULTS_LINE } from "#mocks/people/results/laboratories.ts";
import { report, type OrderedTest, type PersonResults, type Report } from "#mocks/people/results/result.ts";
import { resultsOf } from "#mocks/people/results/results-of.ts";
import { soundValues } from "#mocks/people/results/sound-values.ts";
import type { Nation } from "./nation.ts";

/** What came back before its time, because somebody let it. Dates are those of this nation. */
type Arrived = { reports: { place: "gp" | "hospital"; report: Report }[]; orders: Record<string, string> };

const arrived = (nation: Nation) =>
  nation.keep("test results that arrived", (): Record<string, Arrived> => ({}));

const written = (nation: Nation, key: string): PersonResults =>
  nation.remember(`written results of ${key}`, () => nation.shift(resultsOf(key)));

/** An order whose result is there has come to its end. */
function withArrival(order: OrderedTest, at: string | undefined): OrderedTest {
  if (at === undefined) return order;
  const steps = order.steps.filter((step) => Date.parse(step.at) < Date.parse(at));
  return { ...order, steps: [...steps, { stage: "ready", at }, { stage: "reviewed", at }] };
}

/** A person's results and ordered tests, with dates of this nation: as written, and what has arrived since. */
export function testResults(nation: Nation, key: string): PersonResults {
  const { gp, hospital, ordered } = written(nation, key);
  const more = arrived(nation)[key];
  if (!more) return { gp, hospital, ordered };
  const at = (place: "gp" | "hospital") =>
    more.reports.filter((one) => one.place === place).map((one) => one.report);
  return {
    gp: [...gp, ...at("gp")],
    hospital: [...hospital, ...at("hospital")],
    ordered: ordered.map((order) => withArrival(order, more.orders[order.order])),
  };
}

/** The ordered tests of a person whose result nothing but an event will bring. */
export function waitingFor(nation: Nation, key: string): OrderedTest[] {
  const now = nation.now().getTime();
  const { gp, hospital, ordered } = testResults(nation, key);
  const comesByItself = new Set([...gp, ...hospital].map(({ order }) => order));
  return ordered.filter(
    ({ order, steps }) => steps.some(({ at }) => Date.parse(at) <= now) && !comesByItself.has(order),
  );
}

/** Lets the result of an ordered test arrive now, filed with a word to the person. */
export function arrive(nation: Nation, key: string, order: OrderedTest): Report {
  const at = nation.now().toISOString();
  const { group, measurements } = soundValues(order.test);
  const result = report({
    key: `${order.order}-arrived`,
    order: order.order,
    requester: order.requester,
    taken:
      order.steps.find((step) => step.stage === "taken" && Date.parse(step.at) <= Date.parse(at))?.at ?? at,
    issued: at,
    group,
    measurements,
    filing: { at, by: order.requester, comment: "Normal. No action is needed.", on: "report" },
  });
  const place = order.contact.name === HOSPITAL_RESULTS_LINE.name ? "hospital" : "gp";
  const mine = (arrived(nation)[key] ??= { reports: [], orders: {} });
  mine.reports.push({ place, report: result });
  mine.orders[order.order] = at;
  return result;
}
