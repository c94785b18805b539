import { exhaustQuota } from "#mocks/nation/gateway-fault.ts";
import { hubs, lists } from "#mocks/nhs-website-content/pages/all-pages.ts";
import type { Call } from "./call.ts";

const asked = (name: string, path: string, status = 200, more: Partial<Call> = {}): Call => ({
  name,
  as: "key",
  method: "GET",
  path,
  status,
  ...more,
});

const sections = [...Object.keys(lists), ...Object.keys(hubs), "health-a-to-z/conditions"];

export const calls: readonly Call[] = [
  ...sections.map((section) => asked(`the section ${section}`, `/${section}`)),
  asked("a page of a condition", "/conditions/asthma"),
  asked("its modules", "/conditions/asthma?modules=true"),
  asked("a page without modules", "/conditions/sore-throat?modules=true"),
  asked("a page of a medicine", "/medicines/metformin"),
  asked("the second page of a list", "/conditions?page=2"),
  asked("a list by letter", "/conditions?category=a&synonyms=true"),
  asked("a list by date", "/conditions?orderBy=dateModified&startDate=2020-01-01&order=oldest"),
  asked("every page there is", "/manifest/pages"),
  asked("a page that is none", "/conditions/nothing", 404),
  asked("a page beyond the last", "/medicines?page=9", 404),
  asked("no key", "/conditions", 401, { as: "nobody" }),
  asked("the minute's calls used up", "/conditions", 429, {
    before: (nation) => exhaustQuota(nation, "nhs-website-content"),
  }),
];
