import { brand } from "#lib/brand.ts";

/** The mark beside the name: a door that stands open. It says nothing by itself; the name stands beside it. */
export function DoorMark() {
  return (
    <svg className="app-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path className="app-mark__frame" d={brand.mark.frame} />
      <path className="app-mark__opening" d={brand.mark.opening} />
      <path className="app-mark__handle" d={brand.mark.handle} />
    </svg>
  );
}

/** The mark beside the neutral name: a sheet of paper. */
export function SheetMark() {
  return (
    <svg className="app-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path className="app-mark__frame" d={brand.neutralMark.sheet} />
      <path className="app-mark__opening" d={brand.neutralMark.lines} />
    </svg>
  );
}
