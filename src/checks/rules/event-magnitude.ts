import type { Text } from "../../messages/text.ts";
import { unitsPerOne } from "../../model/panel/cube.ts";
import { type Check, type Evidence, notApplicable, notRun } from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { type EventList, eventColumns } from "../check/event-list.ts";
import { about, areaName, columnName, exact } from "../check/naming.ts";
import { placeOf, proposal, shifted } from "../check/proposal.ts";
import type { CheckSettings } from "../check/settings.ts";
import { type EventSizes, eventSizes, usualOf } from "./event-sizes.ts";

/**
 * Asks if an event was filed with too many or too few zeros. Its size each time it took place is compared with the
 * area's other events of the type. The smallest error it can detect depends on how much events differ. No
 * correction is proposed for an event whose other sizes are large too.
 */
export const eventMagnitude: Check = {
  id: "magnitude-of-events",
  label: { zh: "单场活动数量级", en: "Magnitude of single events" },
  smallest: () => ({
    zh: "差10倍，且超出同类活动的正常起伏",
    en: "tenfold, and beyond what events of the type differ by",
  }),
  look: (evidence, { magnitude }) => {
    const { dataset, events: list } = evidence;
    const columns = eventColumns(dataset);
    if (columns.sizes.length === 0 || !list)
      return notApplicable("不是逐场填报的数据", "not a list of single events");
    const all = columns.sizes.flatMap(
      (column) => eventSizes(list, column, columns, magnitude) ?? [],
    );
    if (all.length === 0)
      return notRun("活动太少，没有可比的通常水平", "too few events to know what is usual");
    const { times } = columns;
    const often = times === null ? [] : tooOften(list, times, all[0]!, magnitude);
    return {
      findings: [
        ...often.map((event) => askTimes(evidence, list, times!, all[0]!, event)),
        ...all.flatMap((size) =>
          tooLargeOrSmall(list, size)
            .filter((event) => !often.includes(event))
            .map((event) =>
              askSize(evidence, list, size, event, largeToo(event, size, all, magnitude)),
            ),
        ),
      ],
      smallest: smallestSeen(dataset, all),
    };
  },
};

function tooLargeOrSmall({ count }: EventList, { ratio, least }: EventSizes): number[] {
  const found: number[] = [];
  for (let event = 0; event < count; event++) {
    const factor = ratio(event);
    if (factor >= least || (factor > 0 && factor <= 1 / least)) found.push(event);
  }
  return found;
}

/** Finds events that took place too often for their size: 150 sessions with an audience of 15. */
function tooOften(
  list: EventList,
  times: string,
  { ratio }: EventSizes,
  { within, fewest }: CheckSettings["magnitude"],
): number[] {
  const values = list.values(times);
  const usual = usualOf(list, (event) => values[event]!, fewest);
  const found: number[] = [];
  for (let event = 0; event < list.count; event++)
    if (values[event]! >= 10 && values[event]! >= 10 * usual(event) && ratio(event) <= within / 10)
      found.push(event);
  return found;
}

/** Finds another size of the event that is far above the usual as well. */
const largeToo = (
  event: number,
  size: EventSizes,
  all: readonly EventSizes[],
  { largeToo: factor }: CheckSettings["magnitude"],
): EventSizes | undefined =>
  size.ratio(event) < 1
    ? undefined
    : all.find((other) => other !== size && other.ratio(event) >= factor);

function askSize(
  evidence: Evidence,
  list: EventList,
  { column, values, usual, ratio }: EventSizes,
  event: number,
  other: EventSizes | undefined,
): CheckFinding {
  const { dataset } = evidence;
  const units = unitsPerOne(dataset, column);
  const to = other ? null : shifted(values[event]!, -powerOf(ratio(event)), units);
  const factor = about(ratio(event) < 1 ? 1 / ratio(event) : ratio(event));
  const name = columnName(dataset, column);
  const also = other && columnName(dataset, other.column);
  const [value, normal] = [exact(values[event]!), about(usual(event))];
  return ask(evidence, list, event, column, to, {
    zh: `${name.zh}${value}，为本地同类活动每场通常水平（${normal}）的${ratio(event) < 1 ? `1/${factor}` : `${factor}倍`}${also ? `；${also.zh}也远高于通常，可能确为大型活动` : ""}`,
    en: `${name.en} ${value} is ${ratio(event) < 1 ? `1/${factor}` : `${factor} times`} what is usual for such an event (${normal})${also ? `; ${also.en} is far above the usual too, so it may have been a large event` : ""}`,
  });
}

function askTimes(
  evidence: Evidence,
  list: EventList,
  times: string,
  size: EventSizes,
  event: number,
): CheckFinding {
  const value = list.values(times)[event]!;
  const to = shifted(value, powerOf(size.ratio(event)), 1);
  const [name, what] = [times, size.column].map((column) => columnName(evidence.dataset, column));
  const [each, normal] = [about(size.values[event]! / value), about(size.usual(event))];
  return ask(evidence, list, event, times, to, {
    zh: `${name!.zh}${exact(value)}，平均每场${what!.zh}${each}，同类活动通常为${normal}`,
    en: `${name!.en} ${exact(value)}: ${what!.en} ${each} each time, usually ${normal}`,
  });
}

/** Rounds a ratio to a power of ten. */
const powerOf = (ratio: number): number => Math.round(Math.log10(ratio));

function ask(
  evidence: Evidence,
  list: EventList,
  event: number,
  column: string,
  to: number | null,
  { zh, en }: Text,
): CheckFinding {
  const place = list.at(event);
  const { area } = placeOf(place);
  const says = {
    zh: `${areaName(area).zh}${zh}。请核对原始记录。`,
    en: `${areaName(area).en}: ${en}; please check the record`,
  };
  const change = { column, reason: says, check: eventMagnitude.id };
  return {
    ...placeOf(place),
    column,
    says,
    proposals: to === null ? [] : [proposal(evidence.hashes, place, { ...change, to })],
  };
}

function smallestSeen(dataset: Evidence["dataset"], sizes: readonly EventSizes[]): Text {
  const parts = sizes.map(({ column, least }) => ({
    name: columnName(dataset, column),
    factor: about(least),
  }));
  return {
    zh: parts.map(({ name, factor }) => `${name.zh}差${factor}倍`).join("；"),
    en: parts.map(({ name, factor }) => `${name.en} off by a factor of ${factor}`).join("; "),
  };
}
