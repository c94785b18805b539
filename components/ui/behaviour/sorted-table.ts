import { Table } from "nhsuk-frontend/dist/nhsuk/components/tables/table.mjs";

const status = "[role=status].nhsuk-u-visually-hidden";

/**
 * nhsuk-frontend's sorting of a table, which writes no HTML as text: our policy asks for trusted types. It tells what
 * it does in a status before the table; that of an earlier drawing of the table makes room for it.
 */
export class SortedTable extends Table {
  constructor(root: Element | null) {
    const before = root?.previousElementSibling;
    if (before?.matches(status)) before.remove();
    super(root);
  }

  override setupButtons(): void {
    for (const header of this.$headers) {
      if (header.dataset["sort"] === undefined) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "nhsuk-link";
      button.append(...header.childNodes);
      header.append(button);
    }
  }
}
