import type { Peers } from "../../analyze/results/peers.ts";
import { againstMedian } from "../sentence/against-median.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, phrase, zh } from "../sentence/phrase.ts";

/** The title of one area beside its peers: 甲镇按人口折算：4项中3项高于中位数、1项低于. */
export function peersTitle({ name, rows }: Peers): Finding {
  const said = againstMedian(rows.map(({ own, median }) => [own, median]));
  return finding(phrase(zh`${name}按人口折算：${said}。`, en`${name} per head: ${said}.`));
}
