import type { ConditionalLook } from "../book/conditional-format";
import { child, method, type Parameter, property } from "../protocol/members";
import { OfficeObject, type ObjectType, type PropertyMember } from "../protocol/office-object";
import { flag, oneOf, text } from "../protocol/parameters";
import { color } from "./color";
import { changeFormat, formatOf } from "./conditional-formats";
import { FORMAT_LOOK, FORMAT_LOOK_FILL, FORMAT_LOOK_FONT, type SheetFormat } from "./kinds";

/** What a conditional format changes. */
export const formatLookType: ObjectType<SheetFormat> = {
  kind: FORMAT_LOOK,
  members: {
    fill: child((format) => OfficeObject.of(FORMAT_LOOK_FILL, format)),
    font: child((format) => OfficeObject.of(FORMAT_LOOK_FONT, format)),
    numberFormat: property(
      (format) => formatOf(format).look.numberFormat ?? null,
      text,
      (format, numberFormat) => {
        change(format, { numberFormat });
      },
    ),
  },
};

/** The fill that a conditional format gives. */
export const formatLookFillType: ObjectType<SheetFormat> = {
  kind: FORMAT_LOOK_FILL,
  members: {
    color: property(
      (format) => formatOf(format).look.fill ?? "",
      color,
      (format, fill) => {
        change(format, { fill });
      },
    ),
    clear: method([], (format) => {
      takeAway(format, "fill");
    }),
  },
};

/** The letters that a conditional format gives. */
export const formatLookFontType: ObjectType<SheetFormat> = {
  kind: FORMAT_LOOK_FONT,
  members: {
    bold: font("bold", flag),
    italic: font("italic", flag),
    strikethrough: font("strikethrough", flag),
    underline: font("underline", oneOf("None", "Single", "Double")),
    color: font("color", color),
    clear: method([], (format) => {
      takeAway(format, "font");
    }),
  },
};

type LookFont = NonNullable<ConditionalLook["font"]>;

function font<K extends keyof LookFont>(
  key: K,
  parameter: Parameter<NonNullable<LookFont[K]>>,
): PropertyMember<SheetFormat> {
  return property(
    (format) => formatOf(format).look.font?.[key] ?? null,
    parameter,
    (format, value) => {
      change(format, { font: { ...formatOf(format).look.font, [key]: value } });
    },
  );
}

function change(format: SheetFormat, changed: Partial<ConditionalLook>): void {
  changeFormat(format, { look: { ...formatOf(format).look, ...changed } });
}

function takeAway(format: SheetFormat, part: keyof ConditionalLook): void {
  const others = Object.entries(formatOf(format).look).filter(([name]) => name !== part);
  changeFormat(format, { look: Object.fromEntries(others) });
}
