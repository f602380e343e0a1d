import type { Calculation, CalculationOptions } from "../embedded/calculation/calculation";
import { element } from "./element";

/** How long the page may be busy with calculating before it answers again. */
const TURN_MILLISECONDS = 80;

/** Where the page says that it calculates, with a button to stop that, and where it was stopped, one to calculate again. */
export class CalculatingSign {
  readonly #place: HTMLElement;
  readonly #onDone: () => void;
  readonly #said = element("span", { role: "status" });
  readonly #left = element("span", { ariaHidden: "true" });
  readonly #button = element("button", { type: "button" });
  #calculation: Calculation | undefined;
  /** The calculation in turns whose end is waited for. */
  #awaited: Promise<void> | undefined;

  /** `onDone` is told whenever a calculation that lasted is complete or was stopped, and before one goes on. */
  constructor(place: HTMLElement, onDone: () => void) {
    this.#place = place;
    this.#onDone = onDone;
    place.replaceChildren(this.#said, this.#left, this.#button);
    this.#button.addEventListener("click", () => {
      this.#press();
    });
  }

  /** How calculations go that this sign tells of. */
  get turns(): NonNullable<CalculationOptions["turns"]> {
    return {
      milliseconds: TURN_MILLISECONDS,
      onTurn: (left) => {
        this.#left.textContent = `${left.toLocaleString("en-US")} formulas left`;
      },
    };
  }

  /** Has what is outdated calculated, and tells of it where that lasts. */
  calculate(calculation: Calculation): void {
    this.#calculation = calculation;
    const settled = calculation.settleInTurns();
    if (calculation.isInTurns && this.#awaited !== settled) {
      this.#awaited = settled;
      void settled.then(() => {
        if (this.#awaited === settled) this.#awaited = undefined;
        if (this.#calculation === calculation) this.#onDone();
      });
    }
    this.#show();
  }

  #press(): void {
    const calculation = this.#calculation;
    if (calculation === undefined) return;
    if (calculation.isInTurns) calculation.stop();
    else calculation.goOn();
    this.#onDone();
  }

  #show(): void {
    const { isInTurns = false, isStopped = false } = this.#calculation ?? {};
    this.#place.hidden = !isInTurns && !isStopped;
    if (!isInTurns) this.#left.textContent = "";
    say(this.#said, isInTurns ? "Calculating …" : isStopped ? "Calculating was stopped." : "");
    say(this.#button, isInTurns ? "Stop" : "Calculate");
  }
}

/** A text that is the same is not said again. */
function say(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}
