import type { ComponentReport } from "./report.ts";

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Examples of one component that are left out. */
const leftOutOf = (one: ComponentReport) => sum(one.leftOut.map(([, examples]) => examples));

function totals(reports: readonly ComponentReport[]): string {
  const [matched, tried, left, shipped] = [
    sum(reports.map((one) => one.matched)),
    sum(reports.map((one) => one.tried)),
    sum(reports.map(leftOutOf)),
    sum(reports.map((one) => one.shipped)),
  ];
  return `${shipped} examples, ${left} left out with a reason, ${matched} matched / ${tried} tried`;
}

/** What `npm run parity` prints: a line for each component, then whatever differs, then the sum. */
export function parityTable(reports: readonly ComponentReport[]): string {
  const lines = reports.map((one) => {
    const left = leftOutOf(one);
    const ways = sum(one.inOurWay.map(([, examples]) => examples));
    return [
      one.name.padEnd(24),
      `${one.matched} matched / ${one.tried} tried`.padEnd(26),
      left > 0 ? `${left} left out` : "",
      ways > 0 ? ` ${ways} in a way of our own` : "",
    ].join("");
  });
  const differs = reports.flatMap((one) => one.differs.map((name) => `DIFFERS ${one.name}: ${name}`));
  return [...lines, ...differs, totals(reports)].join("\n");
}

const rows = (title: string, entries: readonly (readonly [string, string, number])[]) => [
  `## ${title}`,
  "",
  "| component | examples | reason |",
  "| --- | --- | --- |",
  ...entries.map(([component, reason, examples]) => `| ${component} | ${examples} | ${reason} |`),
  "",
];

/** docs/parity.md: the list of what is left out and where we differ, with the reasons. */
export function parityDocument(reports: readonly ComponentReport[]): string {
  return [
    "# Parity with nhsuk-frontend and nhsapp-frontend",
    "",
    "Made by `npm run parity -- --keep`. Every example that the packages ship is drawn with our components and the",
    "HTML compared, but for order of attributes and classes and for space that parts no words. To see what an upgrade",
    "would change: `npm run parity -- <folder of the other release>`.",
    "",
    `${totals(reports)}.`,
    "",
    "| component | matched | tried | left out |",
    "| --- | --- | --- | --- |",
    ...reports.map((one) => `| ${one.name} | ${one.matched} | ${one.tried} | ${leftOutOf(one)} |`),
    "",
    ...rows(
      "Left out",
      reports.flatMap((one) => one.leftOut.map(([reason, many]) => [one.name, reason, many] as const)),
    ),
    ...rows(
      "In a way of our own",
      reports.flatMap((one) => one.inOurWay.map(([reason, many]) => [one.name, reason, many] as const)),
    ),
  ].join("\n");
}
