import { classNames } from "./class-names.ts";
import type { ErrorMessageOptions } from "./error-message.tsx";
import { Fieldset, type FieldsetOptions } from "./fieldset.tsx";
import { FormGroup, HintAndError, describedBy } from "./form-group.tsx";
import { Hint, type HintOptions } from "./hint.tsx";
import { Label, type LabelOptions } from "./label.tsx";
import { textOptions } from "./text-options.ts";

export interface RadioItem {
  value: string;
  text?: LabelOptions["text"];
  hint?: string | HintOptions | undefined;
  id?: string | undefined;
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
}

export interface RadiosProps {
  name: string;
  /** What ids begin with; the name when not given. The first item has it as its id, so that an error can link there. */
  idPrefix?: string | undefined;
  fieldset?: FieldsetOptions | undefined;
  hint?: string | HintOptions | undefined;
  errorMessage?: string | ErrorMessageOptions | true | undefined;
  items: readonly (RadioItem | { divider: string })[];
  /** The value chosen so far. */
  value?: string | undefined;
  small?: boolean | undefined;
  inline?: boolean | undefined;
  disabled?: boolean | undefined;
  classes?: string | undefined;
}

interface RadioProps {
  item: RadioItem;
  id: string;
  radios: RadiosProps;
}

function Radio({ item, id, radios }: RadioProps) {
  const hint = textOptions(item.hint);
  const hintId = hint && (hint.id ?? `${id}-item-hint`);
  const chosen = item.checked ?? (radios.value !== undefined && radios.value === item.value);
  return (
    <div className="nhsuk-radios__item">
      <input
        className="nhsuk-radios__input"
        id={id}
        name={radios.name}
        type="radio"
        value={item.value}
        defaultChecked={chosen}
        disabled={item.disabled ?? radios.disabled}
        aria-describedby={hintId}
      />
      <Label text={item.text} classes="nhsuk-radios__label" htmlFor={id} />
      {hint && <Hint {...hint} id={hintId} classes={classNames("nhsuk-radios__hint", hint.classes)} />}
    </div>
  );
}

/** One question with one answer to choose (nhsuk-frontend radios). Nothing is chosen unless `value` says so. */
export function Radios(props: RadiosProps) {
  const { hint, errorMessage, fieldset, items } = props;
  const id = props.idPrefix ?? props.name;
  const inner = (
    <>
      <HintAndError id={id} hint={hint} errorMessage={errorMessage} />
      <div
        className={classNames(
          "nhsuk-radios",
          props.small && "nhsuk-radios--small",
          props.inline && "nhsuk-radios--inline",
          props.classes,
        )}
        data-module="nhsuk-radios"
      >
        {items.map((item, index) => {
          const own = index === 0 ? id : `${id}-${index + 1}`;
          if ("divider" in item)
            return (
              <div className="nhsuk-radios__divider" key={own}>
                {item.divider}
              </div>
            );
          return <Radio key={own} id={item.id ?? own} item={item} radios={props} />;
        })}
      </div>
    </>
  );
  const described = describedBy({ id, hint, errorMessage }, fieldset?.describedBy);
  return (
    <FormGroup errorMessage={errorMessage}>
      {fieldset === undefined ? (
        inner
      ) : (
        <Fieldset {...fieldset} describedBy={described}>
          {inner}
        </Fieldset>
      )}
    </FormGroup>
  );
}
