/** The generic parts at the end of Chinese names of places and bodies, with their English. */
const GENERIC_PARTS: Readonly<Record<string, string>> = {
  街道办事处: "Subdistrict Office",
  街道: "Subdistrict",
  民族苏木: "Ethnic Sumu",
  苏木: "Sumu",
  嘎查: "Gacha",
  民族镇: "Ethnic Town",
  镇: "Town",
  民族乡: "Ethnic Township",
  乡: "Township",
  村民委员会: "Village Committee",
  村委会: "Village Committee",
  村: "Village",
  社区居民委员会: "Community Committee",
  社区居委会: "Community Committee",
  居委会: "Residents' Committee",
  社区: "Community",
  自治县: "Autonomous County",
  自治旗: "Autonomous Banner",
  自治州: "Autonomous Prefecture",
  自治区: "Autonomous Region",
  地区: "Prefecture",
  盟: "League",
  旗: "Banner",
  县: "County",
  市: "City",
  新区: "New Area",
  矿区: "Mining District",
  林区: "Forestry District",
  景区: "Scenic Area",
  风景区: "Scenic Area",
  旅游区: "Tourist Area",
  管理区: "Administrative Area",
  保护区: "Nature Reserve",
  开发区: "Development Zone",
  示范区: "Demonstration Zone",
  工业园区: "Industrial Park",
  产业园区: "Industrial Park",
  工业园: "Industrial Park",
  产业园: "Industrial Park",
  园区: "Park",
  度假区: "Resort",
  区: "District",
  省: "Province",
  管理委员会: "Administrative Committee",
  管委会: "Administrative Committee",
  委员会: "Committee",
  办事处: "Office",
  国营农场: "State Farm",
  农场: "Farm",
  林场: "Forest Farm",
  牧场: "Pasture",
  种羊场: "Sheep Farm",
  渔场: "Fishery",
  水库: "Reservoir",
  兵团: "Corps",
  团: "Regiment",
  连: "Company",
  小学: "Primary School",
  中学: "Middle School",
  学校: "School",
  幼儿园: "Kindergarten",
  医院: "Hospital",
  卫生院: "Health Centre",
  清真寺: "Mosque",
  寺: "Temple",
  教堂: "Church",
  局: "Bureau",
  有限公司: "Co., Ltd.",
  有限责任公司: "Co., Ltd.",
  合作社: "Cooperative",
  公司: "Company",
  厂: "Factory",
  中心: "Centre",
  部门: "Department",
};

/** A name taken apart: what is its own, and the English of its kind. */
interface NameParts {
  readonly own: string;
  readonly generic: string;
  readonly english: string;
}

const LONGEST_FIRST = Object.keys(GENERIC_PARTS).sort((a, b) => b.length - a.length);

/**
 * Takes a name apart: the longest generic part at its end, and what stands before it. Null where it has none.
 * @example nameParts("石桥镇") // => { "own": "石桥", "generic": "镇", "english": "Town" }
 */
export function nameParts(name: string): NameParts | null {
  const generic = LONGEST_FIRST.find((part) => name.endsWith(part) && name.length > part.length);
  if (generic === undefined) return null;
  return { own: name.slice(0, -generic.length), generic, english: GENERIC_PARTS[generic]! };
}
