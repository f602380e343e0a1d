import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Notice } from "../state/pane-state";
import { noticeText } from "../texts";

const useStyles = makeStyles({
  place: { position: "sticky", bottom: tokens.spacingVerticalM, pointerEvents: "none" },
  notice: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    boxShadow: tokens.shadow8,
    "@media (forced-colors: active)": { backgroundColor: "Canvas", color: "CanvasText" },
    animationName: { from: { visibility: "visible" }, to: { visibility: "hidden" } },
    animationDuration: "6s",
    animationTimingFunction: "step-end",
    animationFillMode: "forwards",
  },
});

/** What was done last, at the lower edge of the pane for some seconds. */
export function NoticeBar({ notice }: { readonly notice: Notice | undefined }): ReactNode {
  const styles = useStyles();
  return (
    <div role="status" className={styles.place}>
      {notice && (
        <div key={noticeText(notice)} className={styles.notice}>
          {noticeText(notice)}
        </div>
      )}
    </div>
  );
}
