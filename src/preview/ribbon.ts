import type { AddIn, RibbonButton } from "./add-in";
import { element } from "./element";

/** Shows the add-in's group of the ribbon. */
export function showRibbon(
  place: HTMLElement,
  { group, buttons }: AddIn,
  onPress: (button: RibbonButton) => void,
): void {
  place.replaceChildren(
    ...buttons.map((button) => {
      const shown = element("button", { title: button.tip.join("\n") }, [
        element("img", { src: button.icon, alt: "" }),
        button.label,
      ]);
      shown.addEventListener("click", () => {
        onPress(button);
      });
      return shown;
    }),
    element("span", { class: "group", textContent: group }),
  );
}
