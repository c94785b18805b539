import { classNames } from "./class-names.ts";
import { isWrong } from "./form-group.tsx";
import { GroupedFields, type GroupOptions } from "./grouped-fields.tsx";
import type { LabelOptions } from "./label.tsx";
import { TextInput, type TextInputProps } from "./text-input.tsx";
import { textOptions } from "./text-options.ts";

export type DatePart = "day" | "month" | "year";

export interface DateInputItem extends Pick<TextInputProps, "value" | "width" | "autocomplete" | "disabled"> {
  name: DatePart;
  /** "Day", "Month" or "Year". */
  label: string | LabelOptions;
  /** Marks this part as the wrong one; when none is marked, an error is about all of them. */
  error?: boolean | undefined;
}

export interface DateInputProps extends GroupOptions {
  /** What the ids of the parts begin with: `<id>-day`. The error summary links to the first wrong part. */
  id: string;
  /** With it the parts are sent as `<prefix>[day]`. */
  namePrefix?: string | undefined;
  /** The parts in the order in which they are asked. */
  items: readonly DateInputItem[];
  /** What was typed so far. */
  values?: Readonly<Partial<Record<DatePart, string>>> | undefined;
}

function DateItem({ item, date, wrong }: { item: DateInputItem; date: DateInputProps; wrong: boolean }) {
  const label = textOptions(item.label);
  return (
    <div className="nhsuk-date-input__item">
      <TextInput
        id={`${date.id}-${item.name}`}
        name={date.namePrefix === undefined ? item.name : `${date.namePrefix}[${item.name}]`}
        label={{ ...label, classes: classNames("nhsuk-date-input__label", label?.classes) }}
        errorMessage={wrong || undefined}
        value={item.value ?? date.values?.[item.name]}
        width={item.width ?? (item.name === "year" ? 4 : 2)}
        inputmode="numeric"
        autocomplete={item.autocomplete}
        disabled={item.disabled ?? date.disabled}
        classes="nhsuk-date-input__input"
      />
    </div>
  );
}

/** A date that the person knows, in parts to type (nhsuk-frontend date input). */
export function DateInput(props: DateInputProps) {
  const { id, items, formGroup } = props;
  const someMarked = items.some(({ error }) => error);
  const allWrong = isWrong(props) && !someMarked;
  return (
    // Without the role JAWS does not speak the description of a fieldset of text fields.
    <GroupedFields id={id} role="group" group={{ ...props, wrong: someMarked }}>
      <div className={classNames("nhsuk-date-input", props.classes)} id={id}>
        {formGroup?.beforeInputs}
        {items.map((item) => (
          <DateItem key={item.name} item={item} date={props} wrong={item.error ?? allWrong} />
        ))}
        {formGroup?.afterInputs}
      </div>
    </GroupedFields>
  );
}
