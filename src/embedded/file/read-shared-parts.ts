import { themeColors } from "./colors";
import { MeantNumbers } from "./meant-numbers";
import type { FileOrigin } from "./origin";
import type { Package } from "./package";
import type { SharedByCells } from "./read-cells";
import { type ReadStyles, readStyles } from "./read-styles";
import { textOfItem } from "./shared-texts";
import { RELATIONSHIPS } from "./text/part-types";
import { elementsOf } from "./text/xml";

/** What the sheets of a file share: colours, looks and texts. */
export interface SharedParts extends SharedByCells, ReadStyles {
  readonly theme: readonly string[];
  /** Where it was read. */
  readonly origin: Pick<FileOrigin, "stylesPath" | "styles" | "sharedTextsPath">;
}

/** Reads what the sheets of a file share; `target` finds the part of a kind. */
export function readSharedParts(
  file: Package,
  target: (kind: string) => string | undefined,
  datesFrom1904: boolean,
): SharedParts {
  const read = (path: string | undefined) => (path === undefined ? undefined : file.read(path));
  const [stylesPath, sharedTextsPath] = [target(RELATIONSHIPS.styles), target(RELATIONSHIPS.sharedStrings)];
  const theme = themeColors(read(target(RELATIONSHIPS.theme)));
  const styles = read(stylesPath);
  return {
    theme,
    ...readStyles(styles, theme),
    sharedTexts: elementsOf(read(sharedTextsPath)).map(textOfItem),
    datesFrom1904,
    meant: { texts: new MeantNumbers(), formats: new MeantNumbers() },
    origin: {
      ...(stylesPath === undefined || styles === undefined ? {} : { stylesPath, styles }),
      ...(sharedTextsPath === undefined ? {} : { sharedTextsPath }),
    },
  };
}
