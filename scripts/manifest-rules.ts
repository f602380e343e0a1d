import { NAMESPACE } from "../src/workbook/sharing/function-calls";
import { attribute, child, type Element, elements, textOf } from "./xml";

/** A built manifest and what it is held against. */
export interface BuiltManifest {
  readonly root: Element;
  /** The address at which the add-in is served, with a slash at its end. */
  readonly servedAt: string;
  /** The version in package.json. */
  readonly version: string;
  /** The width and height of a picture that is served beside the manifest; undefined where there is none. */
  readonly pictureSize: (path: string) => readonly [width: number, height: number] | undefined;
  /** Whether a file is served beside the manifest. */
  readonly isServed: (path: string) => boolean;
}

/** A rule that Office, or we, hold manifests to. */
export interface ManifestRule {
  readonly id: string;
  readonly sentence: string;
  /** What of the manifest breaks the rule; empty where it is kept. */
  readonly breaches: (manifest: BuiltManifest) => readonly string[];
}

/** The order in which Office wants the children of an element; others may stand anywhere. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

/** What is loaded by an address of its own, not as the page. */
const FILES_BESIDE_THE_PAGE = ["Script", "Metadata"];

const LONGEST_RESID = 32;
const LONGEST_TEXT: Readonly<Record<string, number>> = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };
const NEEDED_ICON_SIZES = ["16", "32", "80"];
const MOST_COMMANDS_ON_HOME_TAB = 5;

/** Every rule. */
export const MANIFEST_RULES: readonly ManifestRule[] = [
  {
    id: "onePage",
    sentence: "The shared runtime, its functions and its pane are one page, named by the same resid.",
    breaches: ({ root }) => {
      const overrides = elements(root, "VersionOverrides")[0] ?? root;
      const named = ["Runtime", "FunctionFile", "SourceLocation"].flatMap((name) => elements(overrides, name));
      const others = FILES_BESIDE_THE_PAGE.flatMap((name) => elements(overrides, name)).flatMap((file) =>
        elements(file, "SourceLocation"),
      );
      const resids = named.filter((element) => !others.includes(element)).map((element) => attribute(element, "resid"));
      const page = address(overrides, resids[0] ?? "");
      const settings = elements(root, "DefaultSettings")[0] ?? root;
      const first = attribute(child(settings, "SourceLocation"), "DefaultValue");
      return [
        ...(new Set(resids).size === 1 ? [] : [`The pages are ${resids.join(", ")}.`]),
        ...(resids.length < 3 ? ["Runtime, FunctionFile or the pane's SourceLocation is missing."] : []),
        ...(page === first ? [] : [`DefaultSettings name ${first}, but the runtime ${page}.`]),
      ];
    },
  },
  {
    id: "functions",
    sentence: "The functions have a script, a page, metadata and a namespace, which is the one in formulas.",
    breaches: ({ root }) => {
      const point = elements(root, "ExtensionPoint").find(
        (element) => attribute(element, "xsi:type") === "CustomFunctions",
      );
      if (point === undefined) return ["There is no extension point for functions."];
      const order = point.children.map(({ name }) => name).join();
      const namespace = attribute(child(point, "Namespace"), "resid");
      const given = attribute(
        resources(root).find((element) => attribute(element, "id") === namespace),
        "DefaultValue",
      );
      return [
        ...(order === "Script,Page,Metadata,Namespace" ? [] : [`It has ${order}.`]),
        ...(given === NAMESPACE ? [] : [`The namespace is “${given}”, but formulas say ${NAMESPACE}.`]),
      ];
    },
  },
  {
    id: "noTaskpaneId",
    sentence: "A pane in a shared runtime has no TaskpaneId.",
    breaches: ({ root }) => elements(root, "TaskpaneId").map(() => "There is a TaskpaneId."),
  },
  {
    id: "versionOverrides",
    sentence: "VersionOverrides are 1.0, the version of Excel's add-ins; 1.1 is Outlook's.",
    breaches: ({ root }) =>
      elements(root, "VersionOverrides")
        .map((element) => attribute(element, "xsi:type"))
        .filter((type) => type !== "VersionOverridesV1_0")
        .map((type) => `They are ${type}.`),
  },
  {
    id: "onlySharedRuntime",
    sentence: "Only the shared runtime is required; what else Excel can do is asked when it runs.",
    breaches: ({ root }) => {
      const sets = elements(root, "Set").map((set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`);
      return sets.join() === "SharedRuntime 1.1" ? [] : [`Required is ${sets.join(", ") || "nothing"}.`];
    },
  },
  {
    id: "residsResolve",
    sentence: "Every resource that is used is there, once, and every one that is there is used.",
    breaches: ({ root }) => {
      const defined = resources(root).map((element) => attribute(element, "id"));
      const used = elements(root)
        .map((element) => attribute(element, "resid"))
        .filter((resid) => resid !== "");
      return [
        ...used.filter((resid) => !defined.includes(resid)).map((resid) => `${resid} is used, but not there.`),
        ...defined.filter((id) => !used.includes(id)).map((id) => `${id} is there, but not used.`),
        ...defined.filter((id, index) => defined.indexOf(id) !== index).map((id) => `${id} is there twice.`),
      ];
    },
  },
  {
    id: "lengths",
    sentence: "Names of resources have at most 32 characters, short texts 125, long texts 250.",
    breaches: ({ root }) => [
      ...resources(root)
        .map((element) => attribute(element, "id"))
        .filter((id) => id.length > LONGEST_RESID)
        .map((id) => `${id} has ${id.length} characters.`),
      ...Object.entries(LONGEST_TEXT).flatMap(([list, longest]) =>
        elements(root, list)
          .flatMap((element) => elements(element, "bt:String"))
          .map((element) => attribute(element, "DefaultValue"))
          .filter((text) => text.length > longest)
          .map((text) => `“${text.slice(0, 40)} …” has ${text.length} characters.`),
      ),
    ],
  },
  {
    id: "controlIdsUnique",
    sentence: "Groups and controls have ids of their own.",
    breaches: ({ root }) => {
      const ids = [...elements(root, "Group"), ...elements(root, "Control")].map((element) => attribute(element, "id"));
      return ids.filter((id, index) => id === "" || ids.indexOf(id) !== index).map((id) => `“${id}” is not unique.`);
    },
  },
  {
    id: "elementOrder",
    sentence: "Elements stand in the order in which Office reads them.",
    breaches: ({ root }) =>
      [root, ...elements(root)].flatMap((element) => {
        const order = ORDERS[element.name] ?? [];
        const places = element.children.map(({ name }) => order.indexOf(name)).filter((place) => place >= 0);
        const wrong = places.findIndex((place, index) => index > 0 && place < (places[index - 1] ?? 0));
        return wrong < 0 ? [] : [`In ${element.name}, ${order[places[wrong] ?? 0] ?? ""} comes too late.`];
      }),
  },
  {
    id: "https",
    sentence: "Every address is https.",
    breaches: ({ root }) => addresses(root).filter((url) => !url.startsWith("https://")),
  },
  {
    id: "servedFromOnePlace",
    sentence: "Every address is at the place where the add-in is served: no localhost in what is published.",
    breaches: ({ root, servedAt }) => addresses(root).filter((url) => !url.startsWith(servedAt)),
  },
  {
    id: "addressesAreServed",
    sentence: "Every address leads to a file that is there.",
    breaches: ({ root, servedAt, isServed }) =>
      addresses(root).filter((url) => url.startsWith(servedAt) && !isServed(url.slice(servedAt.length))),
  },
  {
    id: "versionsInStep",
    sentence: "The version is that of package.json, with a fourth part.",
    breaches: ({ root, version }) => {
      const stated = textOf(child(root, "Version"));
      return stated === `${version}.0` ? [] : [`The manifest says ${stated}, package.json ${version}.`];
    },
  },
  {
    id: "icons",
    sentence: "Every icon is there, at its size, and each command has those of 16, 32 and 80 pixels.",
    breaches: ({ root, servedAt, pictureSize }) => {
      const named = [
        ["32", attribute(child(root, "IconUrl"), "DefaultValue")],
        ["64", attribute(child(root, "HighResolutionIconUrl"), "DefaultValue")],
        ...elements(root, "bt:Image")
          .filter((element) => attribute(element, "resid") !== "")
          .map((element) => [attribute(element, "size"), address(root, attribute(element, "resid"))]),
      ] as const;
      const wrong = named.flatMap(([size = "", url = ""]) => {
        const found = pictureSize(url.replace(servedAt, ""));
        if (found === undefined) return [`${url || "An icon"} is not there.`];
        return found.join("x") === `${size}x${size}` ? [] : [`${url} is ${found.join("x")}, not ${size}x${size}.`];
      });
      const missing = elements(root, "Icon").flatMap((icon) => {
        const sizes = elements(icon, "bt:Image").map((image) => attribute(image, "size"));
        return NEEDED_ICON_SIZES.filter((size) => !sizes.includes(size)).map((size) => `An icon has no size ${size}.`);
      });
      return [...new Set([...wrong, ...missing])];
    },
  },
  {
    id: "homeTab",
    sentence: "A few commands are a group on the Home tab, not a tab of their own.",
    breaches: ({ root }) => {
      const commands = elements(root, "Control").length;
      const tabs = [...elements(root, "OfficeTab"), ...elements(root, "CustomTab")].map((tab) => attribute(tab, "id"));
      return commands > MOST_COMMANDS_ON_HOME_TAB || tabs.join() === "TabHome" ? [] : [`The tabs are ${tabs.join()}.`];
    },
  },
  {
    id: "identity",
    sentence: "The add-in is a task pane add-in for workbooks with an id that is a GUID, and may read and write.",
    breaches: ({ root }) => {
      const id = textOf(child(root, "Id"));
      const hosts = elements(root, "Host").map((host) => attribute(host, "Name") || attribute(host, "xsi:type"));
      const permissions = textOf(child(root, "Permissions"));
      return [
        ...(attribute(root, "xsi:type") === "TaskPaneApp" ? [] : ["It is not a TaskPaneApp."]),
        ...(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) ? [] : [`The id is “${id}”.`]),
        ...hosts.filter((host) => host !== "Workbook").map((host) => `${host} is not for us.`),
        ...(permissions === "ReadWriteDocument" ? [] : [`The permissions are “${permissions}”.`]),
      ];
    },
  },
];

/** Every breach of every rule, with the rule's id. */
export function breachesOfManifest(manifest: BuiltManifest): readonly { rule: string; breach: string }[] {
  return MANIFEST_RULES.flatMap((rule) => rule.breaches(manifest).map((breach) => ({ rule: rule.id, breach })));
}

function resources(root: Element): readonly Element[] {
  return elements(root, "Resources")
    .flatMap((element) => elements(element))
    .filter((element) => attribute(element, "id") !== "");
}

function address(root: Element, resid: string): string {
  return attribute(
    resources(root).find((element) => attribute(element, "id") === resid),
    "DefaultValue",
  );
}

/** Every address that is not the name of a schema. */
function addresses(root: Element): readonly string[] {
  return elements(root)
    .map((element) => attribute(element, "DefaultValue") || attribute(element, "Url") || textOf(element))
    .filter((value) => /^[a-z]+:\/\//i.test(value));
}
