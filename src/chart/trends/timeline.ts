import type { Agenda, AgendaPhase } from "../../analyze/plans/agenda.ts";
import type { Text } from "../../messages/text.ts";
import { periodName, spanName } from "../../model/periods/period-name.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { timelineSpec } from "./timeline-spec.ts";

/**
 * Draws the phases of a year on one line of time, a row each, with a dot on every day on which something was due:
 * filled where all of that was reached.
 */
export function timeline(agenda: Agenda): Chart<Agenda> {
  expectKind("timeline", agenda, "agenda");
  const { phases, year } = agenda;
  return {
    result: agenda,
    subtitle: {
      zh: `${year}年各阶段的起止，圆点为有事项到期的日子`,
      en: `Phases of ${year}; a dot is a day on which something was due`,
    },
    notes: [],
    legend: LEGEND,
    alt: alt(agenda),
    table: table(phases),
    spec: (view) => (phases.length === 0 ? emptyFrame(view) : timelineSpec(agenda, view)),
  };
}

const LEGEND: readonly LegendEntry[] = [
  { key: "dot", label: { zh: "当日到期的都已达到", en: "all that was due was reached" } },
  {
    key: "hollow",
    label: { zh: "有未达到、未到期或不能判断的", en: "some missed, pending or not to be judged" },
  },
];

function alt({ phases, year }: Agenda): Text {
  const named = phases.map(({ phase }) => ({ ...phase, days: spanName(phase.first, phase.last) }));
  return {
    zh: `时间线：${year}年各阶段。${named.map(({ label, days }) => `${label.zh} ${days.zh}`).join("、")}。`,
    en: `Timeline: phases of ${year}. ${named.map(({ label, days }) => `${label.en} ${days.en}`).join(", ")}.`,
  };
}

const table = (phases: readonly AgendaPhase[]): DataTable =>
  tableOf(phases, [
    { label: { zh: "阶段", en: "Phase" }, kind: "text", of: ({ phase }) => phase.label },
    {
      label: { zh: "开始", en: "Begins" },
      kind: "text",
      of: ({ phase }) => periodName(phase.first),
    },
    { label: { zh: "结束", en: "Ends" }, kind: "text", of: ({ phase }) => periodName(phase.last) },
  ]);
