/** Characters that place names are made of, some of them beyond the Basic Multilingual Plane. */
const FIRST = [..."云石柳白𬒈清竹枫桃𫭟松梅兰荷𡐓杏桂柏杉𠙶榆槐桑茶"];
const SECOND = [..."岭桥湾沙溪塘林源坪坝川泉峪洼垭埠渡墩集营"];
const LONG = [..."拉祜族佤族布朗族傣族土家族苗族侗族瑶族哈尼族彝族"];
const KINDS = ["镇", "乡", "街道"];

/**
 * So many different names, each as long as told: the lengths come again and again.
 * @example townshipNames(2, [2, 6]) // => ["云镇", "云拉祜族佤乡"]
 */
export function townshipNames(count: number, lengths: readonly number[]): string[] {
  const names = new Set<string>();
  for (let i = 0; names.size < count; i++) {
    const length = lengths[names.size % lengths.length]!;
    const kind = KINDS[names.size % KINDS.length]!.slice(0, length - 1);
    const first = FIRST[i % FIRST.length]!;
    const second = SECOND[(i * 7 + Math.floor(i / FIRST.length)) % SECOND.length]!;
    const rest = [second, ...LONG.slice(i % 6)].slice(0, length - [...kind].length - 1);
    names.add(first + rest.join("") + kind);
  }
  return [...names];
}
