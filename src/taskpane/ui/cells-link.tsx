import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { addressText, areaText, type PlacedArea } from "../../workbook/host/address";
import type { Tell } from "../state/event";
import { TEXTS } from "../texts";

const useStyles = makeStyles({
  /** As large as the words around it. */
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

/** Where cells are, to be clicked so that they are selected; with their sheet where it is another than the one spoken of. */
export function CellsLink({
  area,
  sheet,
  tell,
}: {
  readonly area: PlacedArea;
  readonly sheet: string;
  readonly tell: Tell;
}): ReactNode {
  return (
    <AddressLink address={addressText(area)} tell={tell}>
      {cellsText(area, sheet)}
    </AddressLink>
  );
}

/** A link to the cells at an address, which may be called otherwise. */
function AddressLink({
  address,
  tell,
  children = address,
}: {
  readonly address: string;
  readonly tell: Tell;
  readonly children?: string;
}): ReactNode {
  const styles = useStyles();
  return (
    <Link
      as="button"
      inline
      className={styles.link}
      title={TEXTS.goTo(address)}
      onClick={() => {
        tell({ kind: "selectAsked", address });
      }}
    >
      {children}
    </Link>
  );
}

/** A sentence in which the address of a cell leads there. */
export function LinkedSentence({
  sentence,
  address,
  tell,
}: {
  readonly sentence: string;
  readonly address: string | undefined;
  readonly tell: Tell;
}): ReactNode {
  const at = address === undefined ? -1 : sentence.lastIndexOf(address);
  if (address === undefined || at < 0) return sentence;
  return (
    <>
      {sentence.slice(0, at)}
      <AddressLink address={address} tell={tell} />
      {sentence.slice(at + address.length)}
    </>
  );
}

/** Where cells are, in words. */
export function cellsText(area: PlacedArea, sheet: string): string {
  return area.sheet === sheet ? areaText(area) : addressText(area);
}
