import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { VERSION } from "../../application/version";
import { openInBrowser } from "../effects/open-in-browser";
import { TEXTS } from "../texts";

const useStyles = makeStyles({
  links: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: { ...typographyStyles.caption1, lineHeight: "24px" },
});

/** Pages that lie beside the pane's own, by what they are called. */
const PAGES: readonly (readonly [string, string])[] = [
  [TEXTS.help, "help/index.html"],
  [TEXTS.about(VERSION), "help/about.html"],
  [TEXTS.privacy, "help/privacy.html"],
  [TEXTS.feedback, "help/index.html#ask"],
];

/** Where there is more to read, in a window of its own. */
export function HelpLinks(): ReactNode {
  const styles = useStyles();
  return (
    <nav className={styles.links} aria-label={TEXTS.helpLinks}>
      {PAGES.map(([name, page]) => (
        <Link
          key={page}
          className={styles.link}
          href={page}
          target="_blank"
          rel="noopener"
          onClick={(event) => {
            if (openInBrowser(new URL(page, document.baseURI).href)) event.preventDefault();
          }}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
