import { DrawnAgain } from "#components/ui/behaviour/drawn-again.tsx";
import { StatusTag } from "#components/ui/status-tag.tsx";
import { FramedTable, type FramedTableProps } from "#components/ui/framed-table.tsx";
import { Table, type TableProps } from "#components/ui/table.tsx";
import type { Example, Part, Say } from "./part.ts";

/** Long words are for tables that give way; a plain one is for short words, and keeps them as they are. */
const head = (say: Say) => [say("Symptom"), say("Possible cause")];
const rows = (say: Say) => [
  [say("Blisters on the lips"), say("Cold sores")],
  [say("Itchy, dry, cracked, sore"), say("Eczema")],
];
const asIs: Say = (text) => text;
const short = { head: head(asIs), rows: rows(asIs) };

const counted = {
  head: ["Year", { text: "Doses", format: "numeric" as const }],
  rows: [
    ["2026", "1,380"],
    ["2027", { text: "Not counted", format: "string" as const }],
    ["2028", "24"],
  ],
};

const firstReadings: TableProps["rows"] = [
  [{ text: "14 May", sortValue: "2028-05-14" }, "128", "Home"],
  [{ text: "2 June", sortValue: "2028-06-02" }, "141", "Surgery"],
];
const laterReading = [{ text: "9 June", sortValue: "2028-06-09" }, "135", "Home"];

const sortable = (say: Say, caption: string, rows: TableProps["rows"] = firstReadings): TableProps => ({
  caption: { text: say(caption), size: "m", visuallyHiddenText: say("Columns can be sorted") },
  firstCellIsHeader: true,
  head: [
    { text: "Day", sort: "ascending" },
    { text: "Reading", format: "numeric", sort: true, sortNext: "descending" },
    "Place",
  ],
  rows,
  sortAnnouncementText: `${say("Sorted by")} %{header}, %{direction}`,
  ascendingText: say("lowest first"),
  descendingText: say("highest first"),
});

/** The same table before and after more rows arrived, as when a page is read again. */
const readAgain: Example = {
  name: "Sorted in the browser, drawn again with more rows",
  draw: (say) => (
    <DrawnAgain
      label={say("Draw again")}
      before={<Table {...sortable(say, "Readings so far")} />}
      after={<Table {...sortable(say, "Readings so far", [...firstReadings, laterReading])} />}
    />
  ),
};

const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];
/** How a table looks. */
type Looks = Pick<TableProps, "compact" | "striped" | "border" | "lastRowBorder" | "responsive" | "reflow">;

const wide = (say: Say, id: string, caption: string): FramedTableProps => ({
  caption: { id, text: say(caption), size: "m" },
  scroll: true,
  firstCellIsHeader: true,
  head: [say("Nation"), ...years.map((year) => ({ text: String(year), format: "numeric" as const }))],
  rows: ["England", "Wales"].map((nation) => [say(nation), ...years.map((year) => `${year - 1924}%`)]),
});

const looks: readonly (readonly [string, Looks])[] = [
  ["Compact", { compact: true }],
  ["Striped", { striped: true }],
  ["Without borders", { border: false }],
  ["Without the last border", { lastRowBorder: false }],
];

const givingWay: readonly (readonly [string, Looks])[] = [
  ["Responsive", { responsive: true }],
  ["As a list where it does not fit", { reflow: true }],
];

const drawn = (name: string, props: (say: Say) => FramedTableProps): Example => ({
  name,
  draw: (say) => <FramedTable {...props(say)} />,
});

/** Facts to compare. */
export const tables: Part = {
  title: "Tables",
  examples: [
    drawn("Table", (say) => ({ caption: say("Skin"), ...short })),
    drawn("With headers in the first column, and a caption of its own size", (say) => ({
      caption: { text: say("Skin, by symptom"), size: "m", caption: say("Symptoms") },
      firstCellIsHeader: true,
      ...short,
    })),
    ...looks.map(([name, look]) => drawn(name, (say) => ({ caption: say(name), ...short, ...look }))),
    ...givingWay.map(([name, look]) =>
      drawn(name, (say) => ({
        caption: say(name),
        firstCellIsHeader: true,
        head: head(say),
        rows: rows(say),
        ...look,
      })),
    ),
    {
      name: "On a dark surface",
      dark: true,
      draw: (say) => <Table variant="reverse" caption={say("Skin on dark")} {...short} />,
    },
    drawn("With numbers", (say) => ({ caption: say("Doses"), ...counted })),
    drawn("With widths, a link and a tag", (say) => ({
      caption: say("Letters"),
      responsive: true,
      firstCellIsHeader: true,
      head: [
        { text: say("Letter"), width: "two-thirds" },
        { text: say("State"), align: "right" },
        "What to do",
      ],
      rows: [
        [
          say("Referral"),
          { text: <StatusTag text={say("Sent")} colour="green" /> },
          { href: "/help", text: "Read", visuallyHiddenText: say("the referral") },
        ],
      ],
    })),
    drawn("Without caption and column names", () => ({ firstCellIsHeader: true, rows: short.rows })),
    drawn("Sorted in the browser", (say) => sortable(say, "Readings to sort")),
    readAgain,
    drawn("Sorted by the server", (say) => ({
      caption: say("Readings sorted by the server"),
      head: [
        { text: "Day", sort: "descending", href: "/design/tables?sort=day" },
        { text: "Reading", sort: true, href: "/design/tables?sort=reading", format: "numeric" },
      ],
      rows: [["14 May", "128"]],
    })),
    drawn("Wider than the page", (say) => wide(say, "tables-wide", "Doses by year")),
    {
      name: "Wider than the page, on a dark surface",
      dark: true,
      draw: (say) => (
        <FramedTable {...wide(say, "tables-dark", "Doses by year, on dark")} variant="reverse" />
      ),
    },
    drawn("In a card, wider than the page", (say) => ({
      ...wide(say, "tables-card", "Doses in Leeds"),
      lastRowBorder: false,
      card: {
        heading: { text: say("Leeds"), level: 3, size: "m" },
        actions: [{ href: "/help", text: say("Edit") }],
      },
    })),
    drawn("In a card that stands out", (say) => ({
      caption: say("Skin in a card"),
      ...short,
      card: { variant: "feature", heading: { text: say("Like impetigo"), level: 3, size: "m" } },
    })),
  ],
};
