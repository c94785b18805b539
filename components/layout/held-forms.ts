/** Whether the browser knows that it has no connection. That it has one, it only supposes. */
export const isOffline = (): boolean => !navigator.onLine;

/** A form that only closes a dialog is nobody's business. */
export const goesToServer = ({ target, submitter }: Pick<SubmitEvent, "target" | "submitter">): boolean =>
  ((submitter as HTMLButtonElement | null)?.getAttribute("formmethod") ??
    (target as HTMLFormElement).getAttribute("method") ??
    "") !== "dialog";

const mark = "data-held";

/** Where a form says that it was held back: the last thing in it, and the same each time. */
export function placeFor(form: HTMLFormElement): HTMLElement {
  const before = form.querySelector<HTMLElement>(`:scope > [${mark}]`);
  if (before !== null) return before;
  const place = document.createElement("div");
  place.setAttribute(mark, "");
  form.append(place);
  return place;
}

interface Watching {
  /** The connection is gone, or back. */
  readonly changed: (offline: boolean) => void;
  /** A form is about to be sent; before anybody else hears of it. */
  readonly submitted: (event: SubmitEvent) => void;
}

/** Listens until the returned function is called. */
export function watchConnection({ changed, submitted }: Watching): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  window.addEventListener("online", () => changed(false), { signal });
  window.addEventListener("offline", () => changed(true), { signal });
  window.addEventListener("submit", submitted, { capture: true, signal });
  return () => watching.abort();
}

const isTyped = (control: Element): boolean => {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (control instanceof HTMLSelectElement)
    return [...control.options].some(
      (option) => option.selected !== option.defaultSelected && option.index > 0,
    );
  if (!(control instanceof HTMLInputElement)) return false;
  if (control.type === "checkbox" || control.type === "radio")
    return control.checked !== control.defaultChecked;
  if (control.type === "hidden") return false;
  return control.value !== control.defaultValue;
};

/** Whether a form of the page holds something that its person chose or wrote and has not sent. */
export const hasUnsent = (forms: Iterable<HTMLFormElement>): boolean =>
  [...forms].some((form) => [...form.elements].some(isTyped));
