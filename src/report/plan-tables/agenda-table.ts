import type { Agenda, AgendaPhase, DueItem } from "../../analyze/plans/agenda.ts";
import type { Text } from "../../messages/text.ts";
import { periodName, spanName } from "../../model/periods/period-name.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import { verdictName } from "../../narrate/plans/say-completions.ts";

/** A row: a phase, or something that was due in it. */
interface Line {
  readonly name: Text;
  readonly when: Text;
  readonly item?: DueItem;
}

/** Lists the phases of a year, each with what was due in it and what came of that. */
export function agendaTable({ phases, outside }: Agenda): DataTable {
  const lines = [
    ...phases.flatMap(linesOf),
    ...(outside.length > 0 ? [{ name: OUTSIDE, when: NO_DAYS }, ...outside.map(itemLine)] : []),
  ];
  return tableOf<Line>(
    lines,
    [
      {
        label: { zh: "阶段和到期事项", en: "Phase and what was due" },
        kind: "text",
        of: ({ name }) => name,
      },
      {
        label: { zh: "类别", en: "Kind" },
        kind: "text",
        of: ({ item }) => (item ? KINDS[item.kind] : ""),
      },
      { label: { zh: "起止或时限", en: "Days or deadline" }, kind: "text", of: ({ when }) => when },
      { label: { zh: "结果", en: "Result" }, kind: "text", of: resultOf },
    ],
    ({ item }) => ({ tone: item ? "part" : "head" }),
  );
}

const OUTSIDE: Text = { zh: "不在各阶段之内", en: "In none of the phases" };
const NO_DAYS: Text = { zh: "—", en: "—" };

const KINDS: Readonly<Record<DueItem["kind"], Text>> = {
  task: { zh: "任务", en: "task" },
  target: { zh: "目标", en: "target" },
  duty: { zh: "职责", en: "duty" },
};

const linesOf = ({ phase, due }: AgendaPhase): Line[] => [
  { name: phase.label, when: spanName(phase.first, phase.last) },
  ...due.map(itemLine),
];

const itemLine = (item: DueItem): Line => ({
  name: item.label,
  when: periodName(item.due),
  item,
});

const resultOf = ({ item }: Line): string | Text => (item ? verdictName(item.outcome) : "");
