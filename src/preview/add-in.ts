import type { AddInFunctions } from "../embedded/functions/function-calls";
import type { FunctionsMetadata } from "../embedded/functions/function-metadata";

/** A button of the add-in on the ribbon, as its manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  /** The first line of the tip and the others. */
  readonly tip: readonly [title: string, description: string];
  /** Address of its picture, beside the add-in's page. */
  readonly icon: string;
  /** The action it runs; undefined where it opens the pane. */
  readonly action: string | undefined;
}

/** What the add-in's manifest and its functions' file tell Excel of it. */
export interface AddIn {
  readonly group: string;
  readonly buttons: readonly RibbonButton[];
  readonly functions?: AddInFunctions;
}

/** Reads the manifest and the functions' file that lie beside the add-in's page. */
export async function readAddIn(folder: string): Promise<AddIn> {
  const manifest = new DOMParser().parseFromString(await textAt(`${folder}manifest.xml`), "text/xml");
  const metadata = await fetch(`${folder}functions.json`);
  const text = (element: Element | undefined): string => resource(manifest, element);
  const [group] = manifest.getElementsByTagName("Group");
  const namespace = text(manifest.getElementsByTagName("Namespace")[0]);
  const buttons = [...(group?.getElementsByTagName("Control") ?? [])].map((control): RibbonButton => {
    const [tip] = control.getElementsByTagName("Supertip");
    const image = [...control.getElementsByTagName("bt:Image")].find((each) => each.getAttribute("size") === "32");
    const action = control.getElementsByTagName("FunctionName")[0]?.textContent.trim();
    return {
      id: control.id,
      label: text(childOf(control, "Label")),
      tip: [text(childOf(tip, "Title")), text(childOf(tip, "Description"))],
      icon: `${folder}assets/${text(image).split("/").at(-1) ?? ""}`,
      action: action === "" ? undefined : action,
    };
  });
  const functions = metadata.ok ? ((await metadata.json()) as FunctionsMetadata) : undefined;
  return {
    group: text(childOf(group, "Label")),
    buttons,
    ...(functions === undefined || namespace === "" ? {} : { functions: { namespace, metadata: functions } }),
  };
}

async function textAt(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} could not be loaded`);
  return answer.text();
}

function childOf(element: Element | undefined, name: string): Element | undefined {
  return [...(element?.children ?? [])].find(({ tagName }) => tagName === name);
}

/** What the manifest says under the id to which an element refers. */
function resource(manifest: Document, element: Element | undefined): string {
  const id = element?.getAttribute("resid");
  const found = [...manifest.getElementsByTagName("*")].find(
    (each) => each.hasAttribute("DefaultValue") && each.getAttribute("id") === id,
  );
  return found?.getAttribute("DefaultValue") ?? "";
}
