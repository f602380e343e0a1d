import { type Area, subtract } from "./area";

/** Something that holds for areas without a part of them; nothing where nothing is left. */
export function withoutArea<Placed extends { readonly areas: readonly Area[] }>(
  placed: Placed,
  hole: Area,
): readonly Placed[] {
  const areas = placed.areas.flatMap((area) => subtract(area, hole));
  return areas.length === 0 ? [] : [{ ...placed, areas }];
}
