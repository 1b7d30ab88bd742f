/** Characters that tell things of one name apart: 第一小学 and 第小学 are no slip, nor are 东街小学 and 街小学. */
const TELLING = /[\d一二三四五六七八九十百甲乙丙丁东南西北中上下前后大小新老内外A-Za-z]/u;

/**
 * True where one text is the other with a character left out that does not tell things apart.
 * @example isShortened("清溪镇中心小学", "清溪镇中心学") // => false
 * @example isShortened("清溪镇文化站", "清溪镇文化服站") // => true
 */
export function isShortened(a: string, b: string): boolean {
  const [long, short] = [[...a], [...b]].sort((one, other) => other.length - one.length);
  if (short!.length < 3 || long!.length - short!.length !== 1) return false;
  let same = 0;
  while (same < short!.length && long![same] === short![same]) same++;
  return (
    !TELLING.test(long![same]!) && long!.slice(same + 1).join("") === short!.slice(same).join("")
  );
}
