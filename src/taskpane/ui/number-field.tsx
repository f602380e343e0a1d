import { Field, Input } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { OPTION_BOUNDS, withinBounds } from "../state/options";

/** A whole number among the options. What is typed counts when the field is left or Enter is pressed. */
export function NumberField({
  option,
  label,
  value,
  onChosen,
}: {
  readonly option: keyof typeof OPTION_BOUNDS;
  readonly label: string;
  readonly value: number;
  readonly onChosen: (value: number) => void;
}): ReactNode {
  const [typed, setTyped] = useState<string>();
  const { least, most } = OPTION_BOUNDS[option];
  const choose = (): void => {
    if (typed === undefined) return;
    setTyped(undefined);
    const chosen = typed.trim() === "" ? value : withinBounds(option, Number(typed));
    if (chosen !== value) onChosen(chosen);
  };
  return (
    <Field label={label}>
      <Input
        type="number"
        min={least}
        max={most}
        value={typed ?? String(value)}
        onChange={(_, { value: text }) => {
          setTyped(text);
        }}
        onBlur={choose}
        onKeyDown={({ key }) => {
          if (key === "Enter") choose();
        }}
      />
    </Field>
  );
}
