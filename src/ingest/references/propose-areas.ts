import { type Area, slug } from "../../model/areas/areas.ts";
import { groupBy } from "../../model/group-by.ts";
import { totalKind } from "../layout/total-words.ts";
import { nameKey, withoutKind } from "./area-index.ts";

/** An area that the names in exports speak of, with its other spellings. */
export interface ProposedArea {
  /** The official code; empty where no export gives one. */
  readonly code: string;
  readonly name: string;
  /** The spellings that the exports use besides the name. */
  readonly spellings: readonly string[];
}

/** A list of areas proposed from the names in exports, to be confirmed by a person. */
export interface AreaProposal {
  readonly areas: readonly ProposedArea[];
  /** Short names that may be of several areas: 龙泉 where there are 龙泉镇 and 龙泉乡. */
  readonly unclear: readonly { readonly name: string; readonly of: readonly string[] }[];
  /** Names of groups and totals. */
  readonly leftOut: readonly string[];
}

/** Offices of a township, which are named where the township is meant. */
const OFFICE =
  /(?:人民政府|政府|人民委员会|党委|党工委|办事处|办|党政(?:综合)?办(?:公室)?|(?:综合)?文化(?:广播电视)?(?:服务)?(?:中心|站)|(?:公共|便民|综合)服务中心|宣传(?:文化)?(?:办公室|办|中心|站))$/u;
/** An area with the kind of township it is. */
const WITH_KIND = /^.{1,12}(?:街道|镇|乡|苏木)$/u;
/** Groups of townships. */
const GROUP = /(?:片区|片|大区|分区|组团|[东南西北中]部)$/u;

/** Proposes a list of areas: the spellings of one area are folded into one, groups and totals are left out. */
export function proposeAreas(found: readonly Area[]): AreaProposal {
  const leftOut = found.map(({ name }) => name).filter(isGroup);
  const named = found.filter(({ name }) => !isGroup(name));
  const bases = new Map<string, string>();
  for (const { name } of named) {
    const base = withoutOffice(name);
    if (WITH_KIND.test(base)) bases.set(nameKey(base), base);
  }
  const short = groupBy([...bases.values()], (base) => nameKey(withoutKind(base)));
  const meant = named.map((area) => ({ area, of: meaningOf(area.name, bases, short) }));
  const certain = meant.filter(({ of }) => of.length === 1);
  const byName = groupBy(certain, ({ of }) => of[0]!);
  return {
    areas: [...byName].map(([name, own]) => {
      return {
        code: own.map(({ area }) => officialCode(area)).find((code) => code !== "") ?? "",
        name,
        spellings: own.map(({ area }) => area.name).filter((spelling) => spelling !== name),
      };
    }),
    unclear: meant.flatMap(({ area, of }) => (of.length > 1 ? [{ name: area.name, of }] : [])),
    leftOut,
  };
}

const isGroup = (name: string): boolean => totalKind(name) !== null || GROUP.test(name);

const officialCode = ({ code, name }: Area): string => (code === slug(name) ? "" : code);

/** Removes the office from 沙河镇人民政府 and 云岭街道办事处. */
function withoutOffice(name: string): string {
  const rest = name.replace(OFFICE, "");
  return [...rest].length < 2 ? name : rest;
}

/** Lists the areas that a name may mean: one with its kind, those with its short name, else itself. */
function meaningOf(
  name: string,
  bases: ReadonlyMap<string, string>,
  short: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const key = nameKey(withoutOffice(name));
  const same = bases.get(key);
  return same === undefined ? (short.get(key) ?? [name]) : [same];
}
