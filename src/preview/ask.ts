import { element } from "./element";

/** One of the answers to a question; the first that is offered is what most people want. */
export interface Answer<Name extends string> {
  readonly name: Name;
  readonly label: string;
}

/** Whether a question waits for its answer, or a box tells of something that lasts; until then nothing else is done. */
export function isAsking(): boolean {
  return document.querySelector("dialog[open]") !== null;
}

/** Asks a question in a box of its own, and resolves to the name of the answer; undefined where none was given (Escape). */
export function ask<Name extends string>(
  question: string,
  answers: readonly Answer<Name>[],
): Promise<Name | undefined> {
  const before = document.activeElement;
  const dialog = element("dialog", { class: "question" });
  const text = element("p", { id: "question", textContent: question });
  dialog.setAttribute("aria-labelledby", text.id);
  return new Promise((resolve) => {
    let chosen: Name | undefined;
    const buttons = answers.map(({ name, label }, index) => {
      const button = element("button", { class: index === 0 ? "primary" : "", type: "button", textContent: label });
      button.addEventListener("click", () => {
        chosen = name;
        dialog.close();
      });
      return button;
    });
    dialog.append(text, element("div", { class: "answers" }, buttons));
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      resolve(chosen);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
