import { SearchInput, type SearchInputProps } from "../search-input.tsx";
import { Form, type FormAction } from "./form.tsx";
import type { HiddenValues } from "./hidden-fields.tsx";

export interface ListSearchProps {
  /**
   * Takes what was typed by POST: free text can say more about a person than the list does, so it never stands in the
   * address. The receiver keeps it and shows the list with a key for what it kept.
   */
  action: FormAction;
  /** What is sent beside it, such as the filter that was chosen. */
  hidden?: HiddenValues | undefined;
  name: string;
  /** The name when not given; the error summary links to it. */
  id?: string | undefined;
  /** What was typed, right or wrong, to be seen again. */
  value?: string | undefined;
  errorMessage?: SearchInputProps["errorMessage"];
  /** Names the search where a page has more than one. */
  landmark?: string | undefined;
  words: { label: string; hint?: string | undefined; button: string };
}

/** The search of a list: a field and a button that work without script. */
export function ListSearch({ action, hidden, landmark, words, ...field }: ListSearchProps) {
  return (
    <Form action={action} role="search" label={landmark} hidden={hidden}>
      <SearchInput
        {...field}
        label={{ text: words.label, size: "s" }}
        hint={words.hint}
        spellcheck={false}
        button={{ ariaLabel: words.button }}
      />
    </Form>
  );
}
