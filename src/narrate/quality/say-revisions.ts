import { CAUSE_WORDS } from "../../messages/commands/compare.ts";
import { CAUSES, type Revisions } from "../../revisions/revision.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, joined, NOTHING, type Phrase, phrase, zh } from "../sentence/phrase.ts";

/**
 * Counts the published figures that were revised since, by cause:
 * 2022年公布的5492个数字有12个修订：迟报8个、更正4个；随之改变的有升降方向2个。 A figure with several causes is
 * counted with each. Null where nothing was published or nothing has changed.
 */
export function sayRevisions(found: Revisions | null): Finding | null {
  const revised = found?.revisions.filter(({ kind }) => kind !== "status") ?? [];
  if (found === null || revised.length === 0) return null;
  const { published, compared } = found;
  const year = { zh: `${published.year}年`, en: String(published.year) };
  // A figure that is new was not published: it is counted apart.
  const added = revised.filter(({ kind }) => kind === "new").length;
  const changed = revised.length - added;
  const causes = CAUSES.flatMap((cause) => {
    const count = revised.filter((each) => each.causes.some((part) => part.cause === cause)).length;
    if (count === 0) return [];
    const word = CAUSE_WORDS[cause];
    return [phrase(zh`${word}${count}个`, en`${word} ${count}`)];
  });
  const more = added === 0 ? NOTHING : phrase(zh`，另新增${added}个`, en`, and ${added} are new`);
  return finding(
    phrase(
      zh`${year}公布的${compared}个数字有${changed}个修订${more}：${joined(causes, LIST)}；${effects(found)}。`,
      en`Of ${compared} figures published for ${year}, ${changed} ${changed === 1 ? "has" : "have"} been revised${more}: ${joined(causes, LIST)}; ${effects(found)}.`,
    ),
  );
}

const LIST = { zh: "、", en: ", " };

/** Says what the revisions change besides numbers: directions, rank intervals, findings. */
function effects({ revisions, ranks, findings }: Revisions): Phrase {
  const turned = revisions.filter(({ material }) => material.sign).length;
  const parts = [
    ...(turned > 0 ? [phrase(zh`升降方向${turned}个`, en`${turned} in direction`)] : []),
    ...(ranks.length > 0
      ? [phrase(zh`名次区间${ranks.length}个`, en`${ranks.length} in rank interval`)]
      : []),
    ...(findings.length > 0
      ? [phrase(zh`文字结论${findings.length}条`, en`${findings.length} in the words of findings`)]
      : []),
  ];
  return parts.length === 0
    ? phrase(
        zh`升降方向、名次区间和文字结论均未改变`,
        en`no direction, rank interval or finding has changed`,
      )
    : phrase(zh`随之改变的有${joined(parts, LIST)}`, en`with it changed ${joined(parts, LIST)}`);
}
