import { Button, Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { capitalised } from "../../application/sentences/wording";
import { PRIORITIES, type Priority } from "../../planning/priority";
import type { PaneOptions } from "../state/options";
import { TEXTS } from "../texts";
import { PriorityHelp } from "./priority-help";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0 },
  name: { flexGrow: 1, minWidth: 0 },
});

/** What matters most: as the workbook says, or an order of one's own. */
export function PrioritiesField({
  chosen,
  inWorkbook,
  onChosen,
}: {
  readonly chosen: PaneOptions["priorities"];
  readonly inWorkbook: readonly Priority[];
  readonly onChosen: (priorities: PaneOptions["priorities"]) => void;
}): ReactNode {
  return (
    <div>
      <Field label={TEXTS.priorities}>
        <Select
          value={chosen === "asInWorkbook" ? "asInWorkbook" : "own"}
          onChange={(_, { value }) => {
            onChosen(value === "own" ? inWorkbook : "asInWorkbook");
          }}
        >
          <option value="asInWorkbook">{TEXTS.prioritiesAsInWorkbook}</option>
          <option value="own">{TEXTS.prioritiesOwn}</option>
        </Select>
      </Field>
      {chosen !== "asInWorkbook" && <OwnOrder chosen={chosen} onChosen={onChosen} />}
    </div>
  );
}

function OwnOrder({
  chosen,
  onChosen,
}: {
  readonly chosen: readonly Priority[];
  readonly onChosen: (priorities: readonly Priority[]) => void;
}): ReactNode {
  const styles = useStyles();
  const rest = PRIORITIES.filter((priority) => !chosen.includes(priority));
  const moved = (index: number, by: 1 | -1): readonly Priority[] => {
    const order = [...chosen];
    const [priority] = order.splice(index, 1);
    if (priority !== undefined) order.splice(index + by, 0, priority);
    return order;
  };
  return (
    <ol className={styles.list} aria-label={TEXTS.priorities}>
      {[...chosen, ...rest].map((priority, index) => {
        const counts = index < chosen.length;
        return (
          <li key={priority}>
            <PriorityHelp priority={priority}>
              <div className={styles.name}>
                <Checkbox
                  label={capitalised(priority)}
                  checked={counts}
                  disabled={counts && chosen.length === 1}
                  onChange={() => {
                    onChosen(counts ? chosen.filter((other) => other !== priority) : [...chosen, priority]);
                  }}
                />
              </div>
              {counts && (
                <>
                  <Button
                    appearance="subtle"
                    size="small"
                    icon={<ArrowUpRegular />}
                    aria-label={TEXTS.moveUp(priority)}
                    disabledFocusable={index === 0}
                    onClick={() => {
                      onChosen(moved(index, -1));
                    }}
                  />
                  <Button
                    appearance="subtle"
                    size="small"
                    icon={<ArrowDownRegular />}
                    aria-label={TEXTS.moveDown(priority)}
                    disabledFocusable={index === chosen.length - 1}
                    onClick={() => {
                      onChosen(moved(index, 1));
                    }}
                  />
                </>
              )}
            </PriorityHelp>
          </li>
        );
      })}
    </ol>
  );
}
