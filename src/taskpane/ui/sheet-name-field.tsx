import { Field, Input } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sheetNameSentence } from "../../application/sentences/sheet-name";
import type { SheetNameFault } from "../../workbook/sheets/sheet-name";
import { SCENARIO_TEXTS } from "../scenario-texts";

/** The name of a sheet that is to be made; what Excel has against it is said at the field. */
export function SheetNameField({
  name,
  fault,
  onTyped,
  onEnter,
}: {
  readonly name: string;
  readonly fault: SheetNameFault | undefined;
  readonly onTyped: (name: string) => void;
  readonly onEnter: () => void;
}): ReactNode {
  return (
    <Field
      label={SCENARIO_TEXTS.nameOfSheet}
      {...(fault === undefined ? {} : { validationMessage: sheetNameSentence(fault) })}
    >
      <Input
        value={name}
        onChange={(_, { value }) => {
          onTyped(value);
        }}
        onKeyDown={({ key }) => {
          if (key === "Enter") onEnter();
        }}
      />
    </Field>
  );
}
