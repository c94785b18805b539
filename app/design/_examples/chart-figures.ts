import type { GraphPoint } from "#components/ui/charts/lines.tsx";
import type { RangeOfDay } from "#components/ui/charts/range-graph.tsx";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A value in the given month, counted from January 2026. */
export function month(index: number, value: number): GraphPoint {
  const at = Date.UTC(2026, Math.floor(index), 1 + Math.round((index % 1) * 28));
  const date = new Date(at);
  const dateLines = [months[date.getUTCMonth()] ?? "", String(date.getUTCFullYear())];
  return { at, value, label: value.toLocaleString("en-GB"), dateLines };
}

/** Three results, years apart. */
export const results: readonly GraphPoint[] = [month(-21, 41), month(2, 45), month(28, 56)];

const week = [
  ["Tue", 140, 87],
  ["Wed", 138, 86],
  ["Thu", 141, 88],
  ["Fri", 136, 85],
  ["Sat", 134, 83],
  ["Sun", 138, 87],
  ["Mon", 139, 86],
] as const;

/** A week of averages, from 9 to 15 May. */
export const days: readonly RangeOfDay[] = week.map(([name, top, bottom], index) => ({
  at: Date.UTC(2028, 4, 9 + index),
  top,
  bottom,
  topLabel: String(top),
  bottomLabel: String(bottom),
  dateLines: [name, String(9 + index)],
}));

export const goals: readonly { value: number; label: string }[] = [
  { value: 135, label: "135" },
  { value: 85, label: "85" },
];
